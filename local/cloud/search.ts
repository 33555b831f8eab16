import type { Collection } from './collection'
import { sorter, type Order } from './order'
import { planFor } from './plan'
import type { Query } from './query'
import type { DocumentRecord } from './record'
import type { Transaction } from './transactions'
import type { Document } from './values'

export interface Window {
  readonly order: Order
  readonly offset: number
  readonly limit: number
}

interface Hit {
  readonly record: DocumentRecord
  readonly document: Document
}

export interface Search {
  readonly hits: readonly Hit[]
  readonly examined: number
}

function* withDiffering(
  collection: Collection,
  records: Iterable<DocumentRecord>,
  transaction: Transaction,
): Generator<DocumentRecord> {
  const met = new Set<DocumentRecord>()
  for (const source of [records, collection.differing(transaction)]) {
    for (const record of source) {
      if (!met.has(record)) yield record
      met.add(record)
    }
  }
}

function* seenBy(
  collection: Collection,
  records: Iterable<DocumentRecord>,
  transaction: Transaction | null,
): Generator<Hit> {
  for (const record of records) {
    const document = collection.seen(record, transaction)
    if (document) yield { record, document }
  }
}

const gather = (candidates: Iterable<Hit>, query: Query, enough: number): Search => {
  const hits: Hit[] = []
  let examined = 0
  for (const hit of candidates) {
    examined++
    if (query.test(hit.document)) hits.push(hit)
    if (hits.length >= enough) break
  }
  return { hits, examined }
}

const everything: Window = { order: [], offset: 0, limit: Infinity }

/** The documents of a query as the caller sees them now, and how many had to be looked at. */
export function search(
  collection: Collection,
  query: Query,
  transaction: Transaction | null,
  { order, offset, limit }: Window = everything,
): Search {
  const plan = planFor(collection, query, order, limit !== Infinity)
  const inOrder = order.length === 0 || (plan.sorted && !transaction)
  const records = transaction ? withDiffering(collection, plan.records, transaction) : plan.records
  const { hits, examined } = gather(
    seenBy(collection, records, transaction),
    query,
    inOrder ? offset + limit : Infinity,
  )
  const before = sorter(order)
  const ordered = inOrder ? hits : [...hits].sort((a, b) => before(a.document, b.document))
  return { hits: ordered.slice(offset, offset + limit), examined }
}
