import { GroupCommit } from './group-commit'
import { Store } from './store'
import { Request } from './request'
import { insertDocument, modifyDocument, removeDocument } from './write-actions'
import type { Row } from './journal'

/** A disk that is full when told so; everything above it is the real thing. */
const onDisk = (): { store: Store; commits: GroupCommit; disk: { full: boolean; rows: Row[] } } => {
  const disk = { full: false, rows: [] as Row[] }
  const commits: GroupCommit = new GroupCommit(
    rows => {
      if (disk.full) return Promise.reject(new Error('database or disk is full'))
      disk.rows.push(...rows)
      return Promise.resolve()
    },
    () => store.transactions.closeAll(),
  )
  const indexes = [{ name: 'n', fields: ['n'] }]
  const store: Store = new Store({ collections: { seats: { indexes } } }, change => commits.note(change))
  return { store, commits, disk }
}
const request = (body: Record<string, string | boolean | string[]>): Request =>
  new Request({ collectionName: 'seats', ...body }, 0)
const seen = (store: Store): unknown[] =>
  [...store.collection('seats').all()].flatMap(({ document }) => document ?? [])

test('when the disk is full, nobody is told yes, memory shows what the disk holds, and no more is written', async () => {
  const { store, commits, disk } = onDisk()
  await insertDocument(store, request({ data: ['{"_id":"a","n":1}', '{"_id":"b","n":1}'] }))
  await commits.settled()
  const kept = seen(store)
  disk.full = true
  await modifyDocument(store, request({ merge: true, query: '{"_id":"a"}', data: '{"$set":{"n":2}}' }))
  await removeDocument(store, request({ query: '{"_id":"b"}' }))
  await insertDocument(store, request({ data: ['{"_id":"b","n":9}', '{"_id":"c"}'] }))
  await expect(commits.settled()).rejects.toThrow(/disk/)
  expect(seen(store)).toEqual(expect.arrayContaining(kept))
  expect(seen(store)).toHaveLength(2)
  disk.full = false
  await expect(insertDocument(store, request({ data: ['{"_id":"d"}'] }))).rejects.toThrow(
    /nothing is written/,
  )
  expect(disk.rows.map(row => row.key)).toEqual(['sa', 'sb'])
})

test('the indexes too are as before the failed write', async () => {
  const { store, commits, disk } = onDisk()
  await insertDocument(store, request({ data: ['{"_id":"a","n":1}'] }))
  await commits.settled()
  disk.full = true
  await modifyDocument(store, request({ merge: true, query: '{"_id":"a"}', data: '{"$set":{"n":2}}' }))
  await expect(commits.settled()).rejects.toThrow()
  const [, byN] = store.collection('seats').indexes
  expect([...(byN?.scan({ exact: [1] }) ?? [])].map(record => record.key)).toEqual(['sa'])
  expect([...(byN?.scan({ exact: [2] }) ?? [])]).toEqual([])
})

test('a hundred changes of one document in one turn are one row for the disk', async () => {
  const { store, commits, disk } = onDisk()
  await insertDocument(store, request({ data: ['{"_id":"a","n":0}'] }))
  for (let i = 0; i < 100; i++) {
    await modifyDocument(store, request({ merge: true, query: '{"_id":"a"}', data: '{"$inc":{"n":1}}' }))
  }
  await commits.settled()
  expect(disk.rows).toEqual([{ collection: 'seats', key: 'sa', body: '{"_id":"a","n":100}' }])
})
