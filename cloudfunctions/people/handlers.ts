import type { PeopleContract } from '../../domain/people/contract'
import type { Handlers } from '../kit/serve'
import { askingHandlers } from './handlers-asking'
import { buildingHandlers } from './handlers-building'
import { consentHandlers } from './handlers-consent'
import { correctHandlers } from './handlers-correct'
import { deskHandlers } from './handlers-desk'
import { deskPageHandlers } from './handlers-desk-page'
import { enrolHandlers } from './handlers-enrol'
import { firstHandlers } from './handlers-first'
import { helpingHandlers } from './handlers-helping'
import { historyHandlers } from './handlers-history'
import { importHandlers } from './handlers-import'
import { joiningHandlers } from './handlers-joining'
import { leavingHandlers } from './handlers-leaving'
import { linkingHandlers } from './handlers-linking'
import { lockHandlers } from './handlers-lock'
import { mergeHandlers } from './handlers-merge'
import { personHandlers } from './handlers-person'
import { phoneHandlers } from './handlers-phone'
import { recordHandlers } from './handlers-record'
import { registerHandlers } from './handlers-register'
import { runHandlers } from './handlers-runs'
import { searchHandlers } from './handlers-search'
import { selfHandlers } from './handlers-self'
import { setupHandlers } from './handlers-setup'
import { trustHandlers } from './handlers-trust'
import { twinsHandlers } from './handlers-twins'
import { upkeepHandlers } from './handlers-upkeep'
import { welfareHandlers } from './handlers-welfare'
import type { People } from './shelf'

/** What the service does for each thing that may be asked of it. */
export const peopleHandlers = (people: People): Handlers<PeopleContract> => ({
  ...selfHandlers(people),
  ...registerHandlers(people),
  ...correctHandlers(people),
  ...consentHandlers(people),
  ...recordHandlers(people),
  ...historyHandlers(people),
  ...leavingHandlers(people),
  ...linkingHandlers(people),
  ...helpingHandlers(people),
  ...askingHandlers(people),
  ...joiningHandlers(people),
  ...phoneHandlers(people),
  ...welfareHandlers(people),
  ...searchHandlers(people),
  ...personHandlers(people),
  ...lockHandlers(people),
  ...enrolHandlers(people),
  ...buildingHandlers(people),
  ...importHandlers(people),
  ...runHandlers(people),
  ...setupHandlers(people),
  ...trustHandlers(people),
  ...firstHandlers(people),
  ...deskHandlers(people),
  ...deskPageHandlers(people),
  ...upkeepHandlers(people),
  ...twinsHandlers(people),
  ...mergeHandlers(people),
})
