import { familyActions } from './contract-family'
import { keptActions } from './contract-kept'
import { recordActions } from './contract-records'
import { selfActions } from './contract-self'
import { staffActions } from './contract-staff'
import { trustActions } from './contract-trust'

const { importRoster, runs, takeBackRun } = recordActions
const { openDevice, openDesk, deskState, lookAtDesk, confirmDesk, endDesk, describeBuilding } = trustActions
const { trusted, withdraw, firstCode, becomeFirst } = trustActions
const { setUp, entrust, settle, reseal } = trustActions

/** What may be asked of the service people. */
export const peopleContract = {
  ...selfActions,
  ...keptActions,
  ...familyActions,
  ...staffActions,
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
  reseal,
}

export type PeopleContract = typeof peopleContract
