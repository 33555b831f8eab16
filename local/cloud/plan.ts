import type { Collection } from './collection'
import { requestFailed } from './errors'
import type { Bounds, FieldIndex } from './field-index'
import type { Order } from './order'
import type { Clause, Query } from './query'
import type { DocumentRecord } from './record'
import type { Value } from './values'

/** Below this many documents any query may look at all of them. */
const smallCollection = 1000
const mostCombinations = 5000

/** Where to look for the documents of a query, and whether they come in the wanted order. */
export interface Plan {
  readonly records: Iterable<DocumentRecord>
  readonly sorted: boolean
}

interface Use {
  readonly index: FieldIndex
  readonly bounds: readonly Bounds[]
  readonly score: number
  readonly sorted: boolean
  readonly downwards: boolean
}

const exactFor = (clauses: readonly Clause[], path: string): readonly Value[] | undefined =>
  clauses.find(clause => clause.path === path && clause.exact)?.exact

const stretchFor = (clauses: readonly Clause[], path: string, multikey: boolean): Clause | undefined => {
  const found = clauses.filter(clause => clause.path === path && !clause.exact)
  return multikey
    ? found[0]
    : found.reduce<Clause | undefined>((all, clause) => ({ ...all, ...clause }), undefined)
}

const combinations = (columns: readonly (readonly Value[])[]): Value[][] =>
  columns.reduce<Value[][]>((rows, column) => rows.flatMap(row => column.map(value => [...row, value])), [[]])

/** An index serves an order if its fields go on in that order, all one way, behind what is exact. */
const orders = (index: FieldIndex, from: number, order: Order): boolean =>
  order.length > 0 &&
  !index.multikey &&
  order.every(([path, way], i) => index.fields[from + i] === path && way === order[0]?.[1])

/** The exact values for the first fields of an index, as many fields as have some. */
const exactColumns = (index: FieldIndex, clauses: readonly Clause[]): (readonly Value[])[] => {
  const columns: (readonly Value[])[] = []
  for (const field of index.fields) {
    const exact = exactFor(clauses, field)
    if (!exact || columns.reduce((n, column) => n * column.length, exact.length) > mostCombinations) break
    columns.push(exact)
  }
  return columns
}

const useOf = (index: FieldIndex, clauses: readonly Clause[], order: Order): Use => {
  const columns = exactColumns(index, clauses)
  const next = index.fields[columns.length]
  const stretch = next === undefined ? undefined : stretchFor(clauses, next, index.multikey)
  const exactOnes = combinations(columns)
  const sorted = exactOnes.length === 1 && orders(index, columns.length, order)
  return {
    index,
    bounds: exactOnes.map(exact => ({ exact, low: stretch?.low, high: stretch?.high })),
    score: columns.length * 4 + (stretch ? 2 : 0) + (sorted ? 1 : 0),
    sorted,
    downwards: sorted && order[0]?.[1] === -1,
  }
}

const best = (collection: Collection, clauses: readonly Clause[], order: Order): Use | undefined =>
  collection.indexes
    .map(index => useOf(index, clauses, order))
    .reduce<Use | undefined>((found, use) => (use.score > (found?.score ?? 0) ? use : found), undefined)

function* once(records: Iterable<DocumentRecord>): Generator<DocumentRecord> {
  const met = new Set<DocumentRecord>()
  for (const record of records) {
    if (met.has(record)) continue
    met.add(record)
    yield record
  }
}

function* scanAll(use: Use): Generator<DocumentRecord> {
  for (const bounds of use.bounds) yield* use.index.scan(bounds, use.downwards)
}

const byId = (collection: Collection, ids: readonly Value[]): DocumentRecord[] =>
  ids.flatMap(id => collection.record(id) ?? [])

/** Each branch of an $or by its own index; undefined if one of them has none. */
const throughBranches = (collection: Collection, query: Query): Iterable<DocumentRecord> | undefined => {
  for (const branches of query.branches) {
    const parts = branches.map(branch => served(collection, branch, []))
    if (parts.every(part => part !== undefined)) return once(parts.flatMap(part => [...part.records]))
  }
  return undefined
}

const served = (collection: Collection, query: Query, order: Order): Plan | undefined => {
  const ids = exactFor(query.clauses, '_id')
  if (ids) return { records: once(byId(collection, ids)), sorted: false }
  const use = best(collection, query.clauses, order)
  if (use && (use.score > 1 || query.isEmpty)) return { records: once(scanAll(use)), sorted: use.sorted }
  const records = throughBranches(collection, query)
  return records ? { records, sorted: false } : undefined
}

const refuse = (collection: Collection, query: Query, order: Order): Error => {
  const fields = [...new Set([...query.clauses.map(clause => clause.path), ...order.map(([path]) => path)])]
  return requestFailed(
    `No index serves this query on ${collection.name}, which has ${collection.size} documents ` +
      `(fields: ${fields.join(', ') || 'none'}); above ${smallCollection} one is needed. ` +
      `Add it to config/indexes.json under collections.${collection.name}.indexes.`,
  )
}

/** Finds the way to a query's documents; on a big collection a way that looks at all of them is refused. */
export function planFor(collection: Collection, query: Query, order: Order = [], bounded = false): Plan {
  const plan = served(collection, query, order)
  if (plan) return plan
  const harmless = bounded && query.isEmpty && order.length === 0
  if (collection.size > smallCollection && !harmless) throw refuse(collection, query, order)
  return { records: collection.all(), sorted: false }
}
