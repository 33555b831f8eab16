import { mealsContract } from '../../domain/meals/contract'
import { serve, type Service } from '../kit/serve'
import type { StoreTools } from '../kit/tools'
import { bookingHandlers } from './handlers-booking'
import { counterHandlers } from './handlers-counter'
import { importHandlers } from './handlers-import'
import { kitchenHandlers } from './handlers-kitchen'
import { keptHandlers } from './handlers-kept'
import { leavingHandlers } from './handlers-leaving'
import { menuHandlers } from './handlers-menu'
import { offlineHandlers } from './handlers-offline'
import { setupHandlers } from './handlers-setup'
import { mealsStore } from './store'
import { heldStore } from './store-held'
import { quotaStore } from './store-quota'
import { scanStore } from './store-scans'
import { ticketsOf } from './steps-tickets'

/** The canteen: what is on, who eats, who came, how much to cook. */
export function mealsService(tools: StoreTools): Service {
  const shelf = {
    store: mealsStore(tools.db),
    held: heldStore(tools.db),
    quotas: quotaStore(tools.db),
    scans: scanStore(tools.db),
    tickets: ticketsOf(tools.vault),
    directory: tools.directory,
  }
  const handlers = {
    ...menuHandlers(shelf.store, shelf.tickets),
    ...bookingHandlers(shelf.store, shelf.tickets),
    ...counterHandlers(shelf),
    ...kitchenHandlers(shelf.store),
    ...importHandlers(shelf.store),
    ...setupHandlers(shelf),
    ...offlineHandlers(shelf, tools.vault),
    ...keptHandlers(shelf.held),
    ...leavingHandlers(shelf),
  }
  return serve('meals', mealsContract, handlers, tools)
}
