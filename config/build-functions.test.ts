import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { pinyin } from 'pinyin-pro'

const root = resolve(__dirname, '..')
let out: string
let sizes: Record<string, number>
beforeAll(() => {
  out = mkdtempSync(join(tmpdir(), 'nuanlin-functions-'))
  const program = `
    const { buildFunctions } = await import(${JSON.stringify(join(root, 'config/build-functions.mjs'))})
    process.stdout.write(JSON.stringify(await buildFunctions(['people', 'clock'], process.argv[1])))`
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', program, out], {
    encoding: 'utf8',
  })
  sizes = JSON.parse(said) as Record<string, number>
})
afterAll(() => rmSync(out, { recursive: true }))

const text = (file: string) => readFileSync(join(out, file), 'utf8')

test('the dictionary of readings lies beside the function that uses it, and only there', () => {
  const [main, beside] = [text('people/index.js'), text('people/pinyin-pro.js')]
  expect([main.includes('import("./pinyin-pro.js")'), main.length > beside.length]).toEqual([true, true])
  expect([main.includes('shàn'), beside.includes('shàn')]).toEqual([false, true])
  expect(existsSync(join(out, 'clock/pinyin-pro.js'))).toBe(false)
  const { pinyin: read } = createRequire(__filename)(join(out, 'people/pinyin-pro.js')) as {
    pinyin: typeof pinyin
  }
  expect(read('单桂珍', { toneType: 'none', type: 'array', surname: 'head' })).toEqual([
    'shan',
    'gui',
    'zhen',
  ])
})

test('what a function weighs is all of its files', () => {
  const bytes = ['index.js', 'pinyin-pro.js'].map(file => readFileSync(join(out, 'people', file)).length)
  expect(sizes['people']).toBe((bytes[0] ?? 0) + (bytes[1] ?? 0))
})
