import type { LocalCloud } from '../open-local-cloud'

interface Answered {
  readonly code?: string
  readonly message?: string
  readonly transactionId?: string
}
type Call = Readonly<Record<string, unknown>>

/** Speaks to the local cloud as the SDK would, but without it and without a wire: a process that does so starts fast. */
export const wire = async (cloud: LocalCloud, action: string, call: Call = {}): Promise<Answered> => {
  // The local cloud's own words; a no has a code.
  const answered = JSON.parse(await cloud.answer(JSON.stringify({ action, ...call }))) as Answered
  if (answered.code !== undefined) throw new Error(`${answered.code}: ${answered.message}`)
  return answered
}

/** Adds documents to a collection. */
export const insert = (cloud: LocalCloud, collectionName: string, documents: object[], more: Call = {}) =>
  wire(cloud, 'database.insertDocument', {
    collectionName,
    data: documents.map(document => JSON.stringify(document)),
    ...more,
  })

/** Changes the one document of this id. */
export const modify = (cloud: LocalCloud, collectionName: string, _id: string, update: object) =>
  wire(cloud, 'database.modifyDocument', {
    collectionName,
    merge: true,
    query: JSON.stringify({ _id }),
    data: JSON.stringify(update),
  })
