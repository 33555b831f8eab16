import { randomBytes } from 'node:crypto'
import { keyOf, type Collection } from './collection'
import { decodeDocument, encode } from './ejson'
import { duplicateKey } from './errors'
import type { Query } from './query'
import { collectionOf, transactionOf } from './read-actions'
import type { DocumentRecord } from './record'
import type { Reply, Request } from './request'
import { search } from './search'
import { checkStorable } from './storable'
import type { Store } from './store'
import type { Transaction } from './transactions'
import { compileUpdate } from './update'
import type { Document } from './values'

/** A plain write waits for the transaction that holds the document; a transaction is refused at once. */
const whenFree = async (
  store: Store,
  record: DocumentRecord,
  transaction: Transaction | null,
): Promise<void> => {
  while (record.lock !== null && record.lock !== transaction) {
    if (transaction) throw store.transactions.conflict(transaction)
    await record.released()
  }
}

interface Work {
  readonly store: Store
  readonly collection: Collection
  readonly query: Query
  readonly transaction: Transaction | null
}

const workOf = (store: Store, request: Request): Work => ({
  store,
  collection: collectionOf(store, request),
  query: request.query(),
  transaction: transactionOf(store, request),
})

/** Visits what matches; each is asked again after any wait, which is what makes a conditional write safe. */
async function eachMatch(
  work: Work,
  visit: (record: DocumentRecord, now: Document) => boolean,
): Promise<number> {
  const { store, collection, query, transaction } = work
  const found = search(collection, query, transaction)
  for (const { record } of found.hits) {
    await whenFree(store, record, transaction)
    const current = collection.find(record.key)
    const now = current ? collection.seen(current, transaction) : null
    if (current && now && query.test(now) && !visit(current, now)) break
  }
  return found.examined
}

export const insertDocument = async (store: Store, request: Request): Promise<Reply> => {
  const collection = collectionOf(store, request)
  const transaction = transactionOf(store, request)
  const documents = request.texts('data').map(text => withId(decodeDocument(text, request.now)))
  for (const document of documents) checkStorable(document)
  for (const document of documents) {
    const key = keyOf(document._id)
    await whenFree(store, collection.place(key), transaction)
    const record = collection.place(key)
    if (collection.seen(record, transaction))
      throw duplicateKey(collection.name, '_id_', encode(document._id ?? null))
    collection.write(record, document, transaction)
  }
  return { data: { insertedIds: documents.map(document => document._id) }, examined: 0 }
}

const withId = (document: Document): Document =>
  document._id === undefined ? { _id: randomBytes(16).toString('hex'), ...document } : document

const changeDocuments = async (store: Store, request: Request): Promise<Reply> => {
  const work = workOf(store, request)
  const update = compileUpdate(request.document('data'))
  let updated = 0
  const examined = await eachMatch(work, (record, now) => {
    const next = update(now)
    if (next !== now) {
      checkStorable(next, now)
      work.collection.write(record, next, work.transaction)
      updated++
    }
    return request.value('multi') === true
  })
  return { data: { updated, upsert_id: null }, examined }
}

/** `doc(id).set(…)`: the whole document anew, made if it is missing. */
const replaceDocument = async (store: Store, request: Request): Promise<Reply> => {
  const { collection, transaction } = workOf(store, request)
  const id = request.document('query')._id
  const key = keyOf(id)
  const next = { _id: id ?? null, ...request.document('data') }
  checkStorable(next)
  await whenFree(store, collection.place(key), transaction)
  const record = collection.place(key)
  const existed = collection.seen(record, transaction) !== null
  collection.write(record, next, transaction)
  return { data: existed ? { updated: 1 } : { updated: 0, upsert_id: id }, examined: existed ? 1 : 0 }
}

export const modifyDocument = (store: Store, request: Request): Promise<Reply> =>
  request.value('merge') === false ? replaceDocument(store, request) : changeDocuments(store, request)

export const modifyAndReturnDoc = async (store: Store, request: Request): Promise<Reply> => {
  const work = workOf(store, request)
  const update = compileUpdate(request.document('data'))
  let result: Document | undefined
  const examined = await eachMatch(work, (record, now) => {
    result = update(now)
    checkStorable(result, now)
    if (result !== now) work.collection.write(record, result, work.transaction)
    return false
  })
  return { data: { updated: result ? 1 : 0, doc: result ? encode(result) : null }, examined }
}

export const removeDocument = async (store: Store, request: Request): Promise<Reply> => {
  const work = workOf(store, request)
  let deleted = 0
  const examined = await eachMatch(work, record => {
    work.collection.write(record, null, work.transaction)
    deleted++
    return request.value('multi') === true
  })
  return { data: { deleted }, examined }
}
