import { newsActions } from './contract-news'
import { offlineActions } from './contract-offline'
import { residentActions } from './contract-residents'
import { setupActions } from './contract-setup'
import { staffActions } from './contract-staff'

/** What may be asked of the service meals. */
export const mealsContract = {
  ...residentActions,
  ...staffActions,
  ...offlineActions,
  ...newsActions,
  ...setupActions,
}

export type MealsContract = typeof mealsContract
