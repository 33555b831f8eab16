import { residentActions } from './contract-residents'
import { setupActions } from './contract-setup'
import { staffActions } from './contract-staff'

const { importMenu, setUp, settle } = setupActions

/** What may be asked of the service meals. */
export const mealsContract = { ...residentActions, ...staffActions, importMenu, setUp, settle }

export type MealsContract = typeof mealsContract
