import { build } from 'esbuild'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { simulate } from './run'

jest.setTimeout(240_000)

const root = join(__dirname, '../..')
let folder = ''
// Inside the project, so that the program finds its packages.
beforeAll(() => (folder = mkdtempSync(join(root, 'node_modules/.simulation-'))))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The simulation as a program of its own, in another time zone and surroundings. */
function hashElsewhere(program: string, env: Record<string, string>): string | undefined {
  const said = execFileSync(process.execPath, [program, '--seed', '7', '--acts', '60'], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], ...env },
  })
  return /state (\w+)/.exec(said)?.[1]
}

test('the same seed is the same run, byte for byte, in any process, time zone and language', async () => {
  const program = join(folder, 'simulate.cjs')
  await build({
    entryPoints: [join(__dirname, 'main.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    packages: 'external',
    logLevel: 'error',
  })
  const { hash } = await simulate({ seed: 7, acts: 60 })
  expect(hashElsewhere(program, { TZ: 'America/Los_Angeles', LANG: 'C' })).toBe(hash)
  expect(hashElsewhere(program, { TZ: 'Asia/Shanghai', NUANLIN_KEYS: '{}', DEBUG: '*' })).toBe(hash)
})
