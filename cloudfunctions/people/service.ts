import { peopleContract } from '../../domain/people/contract'
import { asPlatform, type AskFunction } from '../kit/ask-function'
import { serve, type Service } from '../kit/serve'
import type { StoreTools } from '../kit/tools'
import { peopleHandlers } from './handlers'
import { openPeopleStore } from './store'

/** The service people: who is who, who helps whom, who is trusted with what, and where everybody lives. */
export function peopleService(
  tools: StoreTools,
  askFunction: AskFunction = asPlatform(tools.vault),
): Service {
  const { vault, directory } = tools
  const people = { store: openPeopleStore(tools.db), vault, directory, askFunction }
  return serve('people', peopleContract, peopleHandlers(people), tools)
}
