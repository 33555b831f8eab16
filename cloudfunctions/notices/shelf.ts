import type { PersonId } from '../../domain/kernel/ids'
import type { Template } from '../../domain/kernel/notice'
import type { AskFunction } from '../kit/ask-function'
import type { Vault } from '../kit/crypto'
import type { Directory } from '../kit/directory'
import type { Household } from '../kit/directory-reach'
import type { NoticesStore } from './store'

/** How a message leaves the house; what it answers decides what becomes of the consent. */
export type Sent = 'sent' | 'refused' | 'failed'

/** What the handlers of this service work with. */
export interface Shelf {
  store: NoticesStore
  directory: Directory
  vault: Vault
  askFunction: AskFunction
  reach: (ids: readonly PersonId[]) => Promise<Map<PersonId, Household>>
  /** WeChat's ids of our templates; empty where the account has none. */
  templates: Partial<Record<Template, string>>
}
