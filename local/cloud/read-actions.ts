import type { Collection } from './collection'
import { encode } from './ejson'
import { requestFailed } from './errors'
import { compileProjection } from './projection'
import type { Reply, Request } from './request'
import { search } from './search'
import { largestBytes } from './storable'
import type { Store } from './store'
import type { Transaction } from './transactions'
import type { Document } from './values'

const defaultRows = 100
const mostRows = 1000

export const transactionOf = (store: Store, request: Request): Transaction | null =>
  request.has('transactionId') ? store.transactions.named(request.text('transactionId')) : null

export const collectionOf = (store: Store, request: Request): Collection =>
  store.collection(request.text('collectionName'))

/** The documents as EJSON texts; a reply above 16 MB is refused as the cloud refuses it. */
export const textsOf = (documents: readonly Document[]): string[] => {
  let bytes = 0
  return documents.map(document => {
    const text = encode(document)
    bytes += Buffer.byteLength(text)
    if (bytes > largestBytes) throw requestFailed('The reply is larger than 16 MB; ask for less.')
    return text
  })
}

export const getDocument = (store: Store, request: Request): Reply => {
  const limit = request.count('limit', request.value('queryType') === 'DOC' ? 1 : defaultRows, mostRows)
  const window = { order: request.order(), offset: request.count('offset', 0), limit: limit || defaultRows }
  const project = request.has('projection') ? compileProjection(request.document('projection')) : undefined
  const found = search(collectionOf(store, request), request.query(), transactionOf(store, request), window)
  const documents = found.hits.map(hit => (project ? project(hit.document) : hit.document))
  return { data: { list: textsOf(documents) }, examined: found.examined }
}

export const calculateDocument = (store: Store, request: Request): Reply => {
  const collection = collectionOf(store, request)
  const query = request.query()
  if (query.isEmpty) return { data: { total: collection.size }, examined: 0 }
  const found = search(collection, query, null)
  return { data: { total: found.hits.length }, examined: found.examined }
}
