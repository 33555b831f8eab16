import { Store } from './store'
import { Request } from './request'
import { modifyDocument } from './write-actions'

const table = { collections: { seats: { indexes: [] } } }
const change = (n: number, transactionId = ''): Request =>
  new Request(
    {
      collectionName: 'seats',
      merge: true,
      query: '{"_id":"a"}',
      data: `{"$set":{"n":${n}}}`,
      transactionId,
    },
    0,
  )

beforeEach(() => jest.useFakeTimers({ doNotFake: ['setImmediate'] }))
afterEach(() => jest.useRealTimers())

test('a transaction that is left open loses its hold after 30 seconds, and what it wrote with it', async () => {
  const store = new Store(table, () => undefined)
  const seats = store.collection('seats')
  seats.write(seats.place('sa'), { _id: 'a', n: 0 }, null)
  const { id } = store.transactions.begin()
  await modifyDocument(store, change(1, id))
  let done = false
  const waiting = modifyDocument(store, change(2)).then(() => (done = true))
  jest.advanceTimersByTime(29_999)
  await new Promise(resolve => setImmediate(resolve))
  expect(done).toBe(false)
  jest.advanceTimersByTime(1)
  await waiting
  expect(seats.find('sa')?.document).toEqual({ _id: 'a', n: 2 })
  expect(() => store.transactions.named(id)).toThrow(/TransactionNotExist/)
})

test('old versions are forgotten when the last transaction ends', () => {
  const store = new Store(table, () => undefined)
  const seats = store.collection('seats')
  const record = seats.place('sa')
  seats.write(record, { _id: 'a', n: 0 }, null)
  const reader = store.transactions.named(store.transactions.begin().id)
  for (let n = 1; n <= 5; n++) seats.write(record, { _id: 'a', n }, null)
  expect(seats.seen(record, reader)).toMatchObject({ n: 0 })
  seats.write(record, null, null)
  expect(seats.seen(record, reader)).toMatchObject({ n: 0 })
  store.transactions.close(reader)
  expect(record.older).toEqual([])
  expect(seats.find('sa')).toBeUndefined()
})
