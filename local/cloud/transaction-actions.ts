import type { Reply, Request } from './request'
import type { Store } from './store'

export const startTransaction = (store: Store): Reply => ({ transactionId: store.transactions.begin().id })

export const commitTransaction = (store: Store, request: Request): Reply => {
  store.transactions.commit(store.transactions.named(request.text('transactionId')))
  return {}
}

export const abortTransaction = (store: Store, request: Request): Reply => {
  store.transactions.close(store.transactions.named(request.text('transactionId')))
  return {}
}
