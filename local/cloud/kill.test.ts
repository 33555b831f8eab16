import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLocalCloud } from './open-local-cloud'
import { bundle, childEnvironment } from './testing/bundle'

const kills = 30
const folder = mkdtempSync(join(tmpdir(), 'kill-'))
let script = ''

beforeAll(async () => {
  script = await bundle('writer', folder)
})
afterAll(() => rmSync(folder, { recursive: true }))

/** A small generator of its own, so that a failing run can be repeated. */
const random = (() => {
  let state = 20_261_120
  return (): number => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32
})()

/** Lets the child write, kills it after so many acknowledgements and a random while, and gives what it was told. */
const writeAndDie = (file: string, run: number): Promise<string[]> =>
  new Promise((resolve, reject) => {
    const env = childEnvironment()
    const child = spawn(process.execPath, [script, file, `run${run}`], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const enough = 1 + Math.floor(random() * 25)
    const whileMs = random() * 20
    let said = ''
    let doomed = false
    child.stdout.on('data', (piece: Buffer) => {
      said += piece.toString()
      if (doomed || said.split('\n').length <= enough) return
      doomed = true
      setTimeout(() => child.kill('SIGKILL'), whileMs)
    })
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      if (signal === 'SIGKILL') resolve(said.split('\n').slice(0, -1))
      else reject(new Error(`the writer ended by itself with ${code}`))
    })
  })

const indexes = { collections: { writes: { indexes: [] }, pairs: { indexes: [] } } }
const ids = (documents: readonly { readonly _id?: unknown }[]): string[] =>
  documents.flatMap(({ _id }) => (typeof _id === 'string' ? [_id] : []))
const partner = (id: string): string => id.replace(/[ab]$/, end => (end === 'a' ? 'b' : 'a'))

/** One file, written and killed again and again; then what it was told against what it holds. */
const ordeal = async (
  file: string,
): Promise<{ acknowledged: number; counted: number; lost: string[]; torn: string[] }> => {
  const acknowledged: string[] = []
  for (let run = 0; run < kills / 2; run++) acknowledged.push(...(await writeAndDie(file, run)))
  const cloud = await openLocalCloud({ file, indexes })
  const [rows, halves] = [cloud.readAll('writes'), cloud.readAll('pairs')]
  await cloud.close()
  const writes = new Set(ids(rows))
  const pairs = new Set(ids(halves))
  return {
    acknowledged: acknowledged.length,
    counted: rows.reduce((sum, { n }) => sum + Number(n ?? 0), 0),
    lost: acknowledged.filter(id => !writes.has(id) || !pairs.has(`${id}-a`)),
    torn: [...pairs].filter(id => !pairs.has(partner(id))),
  }
}

test('killed 30 times while writing, nothing that was acknowledged is lost and nothing is torn', async () => {
  const results = await Promise.all(['one', 'two'].map(name => ordeal(join(folder, `${name}.sqlite`))))
  for (const { acknowledged, counted, lost, torn } of results) {
    expect(acknowledged).toBeGreaterThan(kills / 2)
    expect({ lost, torn }).toEqual({ lost: [], torn: [] })
    expect(counted).toBeGreaterThanOrEqual(acknowledged)
  }
}, 120_000)
