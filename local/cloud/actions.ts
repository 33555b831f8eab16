import { aggregateDocuments } from './aggregate'
import { CloudError } from './errors'
import type { Files } from './files'
import { invokeFunction, type Invoke } from './functions'
import type { GroupCommit } from './group-commit'
import type { Messages } from './messages'
import type { Meter } from './meter'
import { calculateDocument, getDocument } from './read-actions'
import type { Reply, Request } from './request'
import type { Store } from './store'
import { abortTransaction, commitTransaction, startTransaction } from './transaction-actions'
import { insertDocument, modifyAndReturnDoc, modifyDocument, removeDocument } from './write-actions'

export interface Parts {
  readonly store: Store
  readonly commits: GroupCommit
  readonly files: Files
  readonly messages: Messages
  readonly meter: Meter
  readonly invoke?: Invoke | undefined
}

type Action = (parts: Parts, request: Request) => Reply | Promise<Reply>

const addCollection: Action = async ({ store, commits }, request) => {
  const { name } = store.create(request.text('collectionName'))
  await commits.also({ statement: 'addCollection', values: [name] })
  return {}
}

const reads: Readonly<Record<string, Action>> = {
  'database.getDocument': ({ store }, request) => getDocument(store, request),
  'database.calculateDocument': ({ store }, request) => calculateDocument(store, request),
  'database.aggregateDocuments': ({ store }, request) => aggregateDocuments(store, request),
  'database.startTransaction': ({ store }) => startTransaction(store),
  'database.abortTransaction': ({ store }, request) => abortTransaction(store, request),
  'storage.batchGetDownloadUrl': ({ files }, request) => files.batchGetDownloadUrl(request),
  'functions.invokeFunction': ({ invoke }, request) => invokeFunction(invoke, request),
}

const writes: Readonly<Record<string, Action>> = {
  'database.addCollection': addCollection,
  'database.insertDocument': ({ store }, request) => insertDocument(store, request),
  'database.modifyDocument': ({ store }, request) => modifyDocument(store, request),
  'database.modifyAndReturnDoc': ({ store }, request) => modifyAndReturnDoc(store, request),
  'database.removeDocument': ({ store }, request) => removeDocument(store, request),
  'database.commitTransaction': ({ store }, request) => commitTransaction(store, request),
  'storage.getUploadMetadata': ({ files }, request) => files.getUploadMetadata(request),
  'storage.batchDeleteFile': ({ files }, request) => files.batchDeleteFile(request),
  'wx.api': ({ messages }, request) => messages.send(request),
}

const actions = new Map([...Object.entries(reads), ...Object.entries(writes)])

/** Does what one request asks; the answer may leave only after everything it rests on is on the disk. */
export async function answer(parts: Parts, request: Request): Promise<Reply> {
  const run = actions.get(request.action)
  if (!run)
    throw new CloudError('INVALID_ACTION', `The action ${request.action} is not known to the local cloud.`)
  if (Object.hasOwn(writes, request.action)) parts.commits.refuseIfFailed()
  const reply = await run(parts, request)
  await parts.commits.settled()
  count(parts.meter, request, reply)
  return reply
}

const count = (meter: Meter, request: Request, reply: Reply): void => {
  if (!request.action.startsWith('database.')) return
  const collection = request.has('collectionName') ? request.text('collectionName') : ''
  meter.count({ action: request.action, collection, examined: reply.examined ?? 0 })
}
