import { peopleActions } from './contract-people'
import { platformActions } from './contract-platform'
import { staffActions } from './contract-staff'

/** What may be asked of the service notices. */
export const noticesContract = { ...peopleActions, ...staffActions, ...platformActions }

export type NoticesContract = typeof noticesContract
