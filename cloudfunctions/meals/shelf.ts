import type { AskFunction } from '../kit/ask-function'
import type { Directory } from '../kit/directory'
import type { Tickets } from './steps-tickets'
import type { MealsStore } from './store'
import type { HeldStore } from './store-held'
import type { NewsStore } from './store-news'
import type { QuotaStore } from './store-quota'
import type { ScanStore } from './store-scans'

/** What the handlers of this service work with. */
export interface Shelf {
  store: MealsStore
  held: HeldStore
  news: NewsStore
  quotas: QuotaStore
  scans: ScanStore
  tickets: Tickets
  directory: Directory
  askFunction: AskFunction
}
