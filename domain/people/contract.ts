import { familyActions } from './contract-family'
import { recordActions } from './contract-records'
import { selfActions } from './contract-self'
import { staffActions } from './contract-staff'
import { trustActions } from './contract-trust'

const { me, office } = selfActions
const { recordHelper, endHelp, invite, accept } = familyActions
const { phoneOf } = staffActions
const { importRoster } = recordActions
const { setUp, entrust } = trustActions

/** What may be asked of the service people. */
export const peopleContract = {
  me,
  office,
  invite,
  accept,
  recordHelper,
  endHelp,
  phoneOf,
  importRoster,
  setUp,
  entrust,
}

export type PeopleContract = typeof peopleContract
