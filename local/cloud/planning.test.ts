import fc from 'fast-check'
import { compileQuery } from './query'
import { search } from './search'
import { SortedList } from './sorted-list'
import { Store } from './store'
import type { Document } from './values'

const scalar = fc.constantFrom(null, 0, 1, 2, 'a', 'b', 'ba', true)
const field = fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }), fc.record({ z: scalar }))
const rows = fc.array(fc.record({ x: field, y: field }, { requiredKeys: [] }), { maxLength: 30 })
const condition = fc.oneof(
  scalar,
  fc.record({ $gte: scalar }),
  fc.record({ $gt: scalar, $lt: scalar }),
  fc.record({ $in: fc.array(scalar, { maxLength: 3 }) }),
  fc.record({ $ne: scalar }),
  fc.record({ $exists: fc.boolean() }),
  fc.constant(/^b/),
)
const simple = fc.record({ x: condition, y: condition, 'x.z': condition }, { requiredKeys: [] })
const query = fc.oneof(simple, fc.record({ $or: fc.array(simple, { minLength: 1, maxLength: 3 }) }))
const order = fc.constantFrom<[string, 1 | -1][]>(
  [],
  [['y', 1]],
  [['x', -1]],
  [
    ['x', 1],
    ['y', 1],
  ],
)

const storeOf = (documents: readonly Document[], fields: readonly string[][]): Store => {
  const indexes = fields.map((paths, i) => ({ name: `i${i}`, fields: paths }))
  const store = new Store({ collections: { c: { indexes } } }, () => undefined)
  const collection = store.collection('c')
  for (const [i, row] of documents.entries()) {
    const record = collection.place(`s${i}`)
    collection.write(record, { _id: String(i) }, null)
    collection.write(record, { _id: String(i), ...row }, null)
  }
  return store
}

const found = (store: Store, wanted: Document, by: [string, 1 | -1][]): unknown[] => {
  const window = { order: [...by, ['_id', 1] as const], offset: 0, limit: 1000 }
  return search(store.collection('c'), compileQuery(wanted), null, window).hits.map(hit => hit.document._id)
}

test('whatever the indexes, a query finds the same documents in the same order', () => {
  fc.assert(
    fc.property(rows, query, order, (documents, wanted, by) => {
      const plain = storeOf(documents, [])
      const indexed = storeOf(documents, [['x', 'y'], ['y'], ['x.z'], ['y', '_id']])
      expect(found(indexed, wanted, by)).toEqual(found(plain, wanted, by))
    }),
    { numRuns: 800 },
  )
})

test('a sorted list holds what a plain sorted array would', () => {
  const items = fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1200, maxLength: 2500 })
  fc.assert(
    fc.property(items, fc.integer({ min: 0, max: 3000 }), (numbers, start) => {
      const wanted = [...new Set(numbers)]
      const list = new SortedList<number>((a, b) => a - b)
      for (const item of wanted) list.add(item)
      const gone = wanted.splice(0, Math.floor(wanted.length / 2))
      for (const item of gone) list.remove(item)
      wanted.sort((a, b) => a - b)
      expect([...list.from(item => item >= start)]).toEqual(wanted.filter(item => item >= start))
      expect([...list.downFrom(item => item > start)]).toEqual(wanted.filter(item => item <= start).reverse())
    }),
    { numRuns: 50 },
  )
})
