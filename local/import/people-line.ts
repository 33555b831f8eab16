import type { StoreTools } from '../../cloudfunctions/kit/tools'
import { mealsService } from '../../cloudfunctions/meals/service'
import { peopleService } from '../../cloudfunctions/people/service'
import type { PeopleContract } from '../../domain/people/contract'
import { askAs, platform } from '../ask-service'

/** The line to the service people as the installation itself; what it asks the canteen is answered in the same process. */
export function askPeople(tools: StoreTools) {
  const meals = mealsService(tools)
  const people = peopleService(tools, (name, call) => {
    if (name !== 'meals') throw new Error(`nobody here answers for ${name}`)
    return meals(call, platform, 'local')
  })
  return askAs<PeopleContract>(people, platform)
}
