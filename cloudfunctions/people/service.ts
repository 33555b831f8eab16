import { peopleContract } from '../../domain/people/contract'
import { asPlatform, type AskFunction } from '../kit/ask-function'
import { serve, type Service } from '../kit/serve'
import type { StoreTools } from '../kit/tools'
import { askingHandlers } from './handlers-asking'
import { consentHandlers } from './handlers-consent'
import { correctHandlers } from './handlers-correct'
import { deskHandlers } from './handlers-desk'
import { deskPageHandlers } from './handlers-desk-page'
import { firstHandlers } from './handlers-first'
import { helpingHandlers } from './handlers-helping'
import { historyHandlers } from './handlers-history'
import { importHandlers } from './handlers-import'
import { runHandlers } from './handlers-runs'
import { joiningHandlers } from './handlers-joining'
import { leavingHandlers } from './handlers-leaving'
import { linkingHandlers } from './handlers-linking'
import { phoneHandlers } from './handlers-phone'
import { recordHandlers } from './handlers-record'
import { registerHandlers } from './handlers-register'
import { selfHandlers } from './handlers-self'
import { setupHandlers } from './handlers-setup'
import { trustHandlers } from './handlers-trust'
import { upkeepHandlers } from './handlers-upkeep'
import { buildingHandlers } from './handlers-building'
import { enrolHandlers } from './handlers-enrol'
import { lockHandlers } from './handlers-lock'
import { personHandlers } from './handlers-person'
import { searchHandlers } from './handlers-search'
import { welfareHandlers } from './handlers-welfare'
import { mergeHandlers } from './handlers-merge'
import { twinsHandlers } from './handlers-twins'
import { openPeopleStore } from './store'

/** The service people: who is who, who helps whom, who is trusted with what, and where everybody lives. */
export function peopleService(
  tools: StoreTools,
  askFunction: AskFunction = asPlatform(tools.vault),
): Service {
  const { vault, directory } = tools
  const people = { store: openPeopleStore(tools.db), vault, directory, askFunction }
  return serve(
    'people',
    peopleContract,
    {
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
    },
    tools,
  )
}
