import { familyActions } from './contract-family'
import { keptActions } from './contract-kept'
import { recordActions } from './contract-records'
import { selfActions } from './contract-self'
import { staffActions } from './contract-staff'
import { trustActions } from './contract-trust'

/** What may be asked of the service people. */
export const peopleContract = {
  ...selfActions,
  ...keptActions,
  ...familyActions,
  ...staffActions,
  ...recordActions,
  ...trustActions,
}

export type PeopleContract = typeof peopleContract
