import type { PlaceId } from '../../domain/kernel/ids'
import type { Template } from '../../domain/kernel/notice'
import type { AskFunction } from '../kit/ask-function'
import type { Vault } from '../kit/crypto'
import type { Directory } from '../kit/directory'
import type { Reach } from '../kit/directory-reach'
import type { Sms } from '../kit/sms'
import type { NoticesStore } from './store'

/** How a message leaves the house; what it answers decides what becomes of the consent. */
export type Sent = 'sent' | 'refused' | 'failed'

/** What the handlers of this service work with. */
export interface Shelf {
  store: NoticesStore
  directory: Directory
  vault: Vault
  askFunction: AskFunction
  reach: Reach
  /** The places whose people belong to a place, such as the buildings of a grid. */
  placesIn: (place: PlaceId) => Promise<PlaceId[]>
  sms: Sms
  /** WeChat's ids of our templates; empty where the account has none. */
  templates: Partial<Record<Template, string>>
}
