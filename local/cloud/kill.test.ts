import { spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Journal } from './journal'
import { bundle, childEnvironment } from './testing/bundle'
import { seeded } from './testing/random'

const files = 4
const killsPerFile = 50
const folder = mkdtempSync(join(tmpdir(), 'kill-'))
let script = ''

beforeAll(async () => {
  script = await bundle('writer', folder)
})
afterAll(() => rmSync(folder, { recursive: true }))

const random = seeded(20_261_120)

/** Lets the child write, kills it after so many lines and a random while, and gives what it was told. */
const writeAndDie = (file: string, run: number): Promise<string[]> =>
  new Promise((resolve, reject) => {
    const env = childEnvironment()
    const child = spawn(process.execPath, [script, file, `run${run}`], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    // The first line says that it opens: one in ten dies then, at the recovery after the one before.
    const enough = run % 10 === 9 ? 1 : 2 + Math.floor(random() * 12)
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
    child.on('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve(said.split('\n').slice(1, -1))
      else reject(new Error(`the writer ended by itself with ${code}`))
    })
  })

const partner = (id: string): string => id.replace(/[ab]$/, end => (end === 'a' ? 'b' : 'a'))

/** What the kill left, looked at in a copy: the next child itself starts from the file as it lies there. */
const found = async (file: string): Promise<{ writes: Set<string>; pairs: Set<string>; counted: number }> => {
  const copy = `${file}.copy`
  copyFileSync(file, copy)
  if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`)
  const journal = await Journal.open(copy)
  const kept = { writes: new Set<string>(), pairs: new Set<string>(), counted: 0 }
  for (const { collection, body } of journal.documents()) {
    // The writer's own documents.
    const { _id, n = 0 } = JSON.parse(body) as { readonly _id: string; readonly n?: number }
    kept[collection === 'pairs' ? 'pairs' : 'writes'].add(_id)
    kept.counted += n
  }
  journal.close()
  for (const end of ['', '-wal', '-shm', '.lock']) rmSync(`${copy}${end}`, { force: true })
  return kept
}

/** One file, written and killed again and again; after each kill, what was told so far against what it holds. */
const ordeal = async (file: string): Promise<{ kills: number; acknowledged: number }> => {
  const acknowledged: string[] = []
  let kills = 0
  for (let run = 0; run < killsPerFile; run++) {
    acknowledged.push(...(await writeAndDie(file, run)))
    kills++
    const { writes, pairs, counted } = await found(file)
    const lost = acknowledged.filter(id => !writes.has(id) || !pairs.has(`${id}-a`))
    const torn = [...pairs].filter(id => !pairs.has(partner(id)))
    expect({ run, lost, torn }).toEqual({ run, lost: [], torn: [] })
    expect(counted).toBeGreaterThanOrEqual(acknowledged.length)
  }
  return { kills, acknowledged: acknowledged.length }
}

test('killed 200 times while writing, nothing that was acknowledged is lost and nothing is torn', async () => {
  const names = Array.from({ length: files }, (_, index) => join(folder, `${index}.sqlite`))
  const results = await Promise.all(names.map(ordeal))
  const sum = (count: (result: (typeof results)[number]) => number) =>
    results.reduce((total, result) => total + count(result), 0)
  expect(sum(result => result.kills)).toBe(200)
  expect(sum(result => result.acknowledged)).toBeGreaterThan(1000)
}, 240_000)
