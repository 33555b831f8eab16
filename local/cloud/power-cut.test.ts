import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { encode } from './ejson'
import { GroupCommit } from './group-commit'
import { Journal, type Row } from './journal'
import { openLocalCloud } from './open-local-cloud'
import { Request } from './request'
import { Store } from './store'
import {
  layDown,
  picture,
  tear,
  tearData,
  tearKinds,
  type Image,
  type Picture,
  type Tear,
} from './testing/power-cut'
import { seeded } from './testing/random'
import { insertDocument, modifyDocument, removeDocument } from './write-actions'

const folder = mkdtempSync(join(tmpdir(), 'power-'))
afterAll(() => rmSync(folder, { recursive: true }))

const indexes = { collections: { notes: { indexes: [] } } }
const lanes = [0, 1, 2, 3, 4, 5]

/** What the world was told: the number a note has at least, or that it is gone. */
type Told = Map<string, number | 'gone'>

/** One commit: the disk before and after, all notes before and after. */
interface Commit {
  readonly before: Picture
  readonly after: Picture
  readonly old: readonly string[]
  readonly now: readonly string[]
}
type Look = (commit: Commit, told: Told) => Promise<void>

/** The journal of the real thing, with somebody who looks at the disk after each commit, before anybody is answered. */
const watched = async (
  file: string,
  told: Told,
  look: Look,
): Promise<{ store: Store; commits: GroupCommit; journal: Journal }> => {
  const journal = await Journal.open(file)
  const notes = new Map<string, string>()
  let before = picture(file)
  const apply = ({ key, body }: Row): void => {
    if (body === null) notes.delete(key)
    else notes.set(key, body)
  }
  const commits: GroupCommit = new GroupCommit(
    async (rows, extras) => {
      await journal.write(rows, extras)
      const [after, old] = [picture(file), [...notes.values()]]
      rows.forEach(apply)
      await look({ before, after, old, now: [...notes.values()] }, told)
      before = after
    },
    () => store.transactions.closeAll(),
  )
  const store: Store = new Store(indexes, change => commits.note(change))
  return { store, commits, journal }
}

const request = (body: Record<string, string | boolean | string[]>): Request =>
  new Request({ collectionName: 'notes', ...body }, 0)

/** Six write at once, notes of all sizes, changed and removed, until it is enough. */
const writeUntil = async (file: string, enough: () => boolean, look: Look): Promise<void> => {
  const [told, random] = [new Map<string, number | 'gone'>(), seeded(7)]
  const { store, commits, journal } = await watched(file, told, look)
  const done = async (work: Promise<unknown>): Promise<void> => {
    await work
    await commits.settled()
  }
  const lane = async (name: number): Promise<void> => {
    for (let n = 1; !enough(); n++) {
      const [id, brief, over] = [`${name}-${n % 3}`, `${name}-brief-${n}`, `${name}-brief-${n - 1}`]
      const text = 'x'.repeat(Math.floor(random() ** 3 * 200_000))
      const data = JSON.stringify({ n, text })
      await done(modifyDocument(store, request({ merge: false, query: JSON.stringify({ _id: id }), data })))
      told.set(id, n)
      await done(insertDocument(store, request({ data: [JSON.stringify({ _id: brief, n })] })))
      told.set(brief, n)
      // Until the answer is there, both are right.
      told.delete(over)
      await done(removeDocument(store, request({ query: JSON.stringify({ _id: over }) })))
      told.set(over, 'gone')
    }
  }
  await Promise.all(lanes.map(lane))
  journal.close()
}

/** Starts from what the power cut left, as the real thing does; what was told and is not so, and which notes there are. */
const start = async (
  image: Image,
  told: Told,
  random: () => number,
): Promise<{ lost: string[]; notes: string[] }> => {
  const file = join(folder, 'image.sqlite')
  layDown(file, image, random)
  const cloud = await openLocalCloud({ file, indexes })
  const notes = cloud.readAll('notes')
  await cloud.close()
  for (const end of ['', '-wal', '-shm', '.lock']) rmSync(`${file}${end}`, { force: true })
  const numbers = new Map(notes.map(({ _id, n }) => [_id, Number(n)]))
  const isLost = ([id, said]: [string, number | 'gone']): boolean =>
    said === 'gone' ? numbers.has(id) : (numbers.get(id) ?? 0) < said
  return { lost: [...told].filter(isLost).map(([id]) => id), notes: notes.map(encode).sort() }
}

const kindOf = (turn: number): Tear => tearKinds[turn % tearKinds.length] ?? 'in the middle of a frame'

test('after 200 power cuts everything acknowledged is there, and the commit under way is there whole or not at all', async () => {
  const random = seeded(20_261_120)
  const seen = { cuts: 0, withoutTheCommit: 0, ofLogsBegunAnew: 0, ofTheFileItself: 0 }
  const cutLog: Look = async ({ before, after, old, now }, told) => {
    const kind = kindOf(seen.cuts++)
    const { lost, notes } = await start(tear(before, after, kind, random), told, random)
    expect({ kind, lost }).toEqual({ kind, lost: [] })
    expect([[...old].sort(), [...now].sort()]).toContainEqual(notes)
    if (!isDeepStrictEqual(notes, [...now].sort())) seen.withoutTheCommit++
    if (before.log.salt !== after.log.salt) seen.ofLogsBegunAnew++
  }
  const cutFile: Look = async ({ before, after, now }, told) => {
    seen.ofTheFileItself++
    const { lost, notes } = await start(tearData(before, after, random), told, random)
    expect(lost).toEqual([])
    expect(notes).toEqual([...now].sort())
  }
  const look: Look = async (commit, told) => {
    await cutLog(commit, told)
    if (commit.before.data.equals(commit.after.data)) return
    for (let turn = 0; turn < 5; turn++) await cutFile(commit, told)
  }
  await writeUntil(join(folder, 'cut.sqlite'), () => seen.cuts >= 200, look)
  expect(seen.cuts).toBeGreaterThanOrEqual(200)
  expect(seen.withoutTheCommit).toBeGreaterThan(150)
  expect(seen.ofLogsBegunAnew).toBeGreaterThan(1)
  expect(seen.ofTheFileItself).toBeGreaterThan(9)
}, 120_000)

test('a disk that calls synced what is not loses what was acknowledged, and that is seen here', async () => {
  const random = seeded(5)
  const losses: number[] = []
  let earlier: Commit | undefined
  const look: Look = async (commit, told) => {
    if (earlier) {
      const torn = tear(earlier.before, earlier.after, kindOf(losses.length), random)
      losses.push((await start(torn, told, random)).lost.length)
    }
    earlier = commit
  }
  await writeUntil(join(folder, 'lie.sqlite'), () => losses.length >= 20, look)
  expect(losses.length).toBeGreaterThanOrEqual(20)
  // A tear may by chance leave all that counts.
  expect(losses.filter(lost => lost > 0).length).toBeGreaterThanOrEqual(18)
}, 60_000)
