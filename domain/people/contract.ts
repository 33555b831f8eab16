import { familyActions } from './contract-family'
import { keptActions } from './contract-kept'
import { recordActions } from './contract-records'
import { selfActions } from './contract-self'
import { staffActions } from './contract-staff'
import { trustActions } from './contract-trust'

const { twins, compare, merge, keepApart, unmerge } = recordActions
const { importRoster, runs, takeBackRun } = recordActions
const { openDevice, openDesk, deskState, lookAtDesk, confirmDesk, endDesk, describeBuilding } = trustActions
const { trusted, withdraw, firstCode, becomeFirst } = trustActions
const { setUp, entrust, settle, retire, reseal } = trustActions

/** What may be asked of the service people. */
export const peopleContract = {
  ...selfActions,
  ...keptActions,
  ...familyActions,
  ...staffActions,
  twins,
  compare,
  merge,
  keepApart,
  unmerge,
  importRoster,
  runs,
  takeBackRun,
  setUp,
  describeBuilding,
  trusted,
  entrust,
  withdraw,
  firstCode,
  becomeFirst,
  openDevice,
  openDesk,
  deskState,
  lookAtDesk,
  confirmDesk,
  endDesk,
  settle,
  retire,
  reseal,
}

export type PeopleContract = typeof peopleContract
