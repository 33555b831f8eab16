import { mealsContract } from '../../domain/meals/contract'
import { asPlatform, type AskFunction } from '../kit/ask-function'
import { serve, type Service } from '../kit/serve'
import type { StoreTools } from '../kit/tools'
import { bookingHandlers } from './handlers-booking'
import { closingHandlers } from './handlers-closing'
import { counterHandlers } from './handlers-counter'
import { importHandlers } from './handlers-import'
import { kitchenHandlers } from './handlers-kitchen'
import { keptHandlers } from './handlers-kept'
import { leavingHandlers } from './handlers-leaving'
import { menuHandlers } from './handlers-menu'
import { newsHandlers } from './handlers-news'
import { offlineHandlers } from './handlers-offline'
import { setupHandlers } from './handlers-setup'
import { mealsStore } from './store'
import { heldStore } from './store-held'
import { newsStore } from './store-news'
import { quotaStore } from './store-quota'
import { scanStore } from './store-scans'
import { ticketsOf } from './steps-tickets'

/** The canteen: what is on, who eats, who came, how much to cook. */
export function mealsService(tools: StoreTools, askFunction: AskFunction = asPlatform(tools.vault)): Service {
  const shelf = {
    store: mealsStore(tools.db),
    held: heldStore(tools.db),
    news: newsStore(tools.db),
    quotas: quotaStore(tools.db),
    scans: scanStore(tools.db),
    tickets: ticketsOf(tools.vault),
    directory: tools.directory,
    askFunction,
  }
  const handlers = {
    ...menuHandlers(shelf.store, shelf.tickets),
    ...bookingHandlers(shelf.store, shelf.tickets),
    ...counterHandlers(shelf),
    ...kitchenHandlers(shelf.store),
    ...importHandlers(shelf.store),
    ...setupHandlers(shelf),
    ...newsHandlers(shelf),
    ...closingHandlers(shelf),
    ...offlineHandlers(shelf, tools.vault),
    ...keptHandlers(shelf.held),
    ...leavingHandlers(shelf),
  }
  return serve('meals', mealsContract, handlers, tools)
}
