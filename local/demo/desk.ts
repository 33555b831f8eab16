import type { Caller } from '../../cloudfunctions/kit/caller'
import { noLimits } from '../../cloudfunctions/kit/limits'
import { openTools, type StoreTools } from '../../cloudfunctions/kit/tools'
import { mealsService } from '../../cloudfunctions/meals/service'
import { peopleService } from '../../cloudfunctions/people/service'
import type { Instant } from '../../domain/kernel/time'
import type { MealsContract } from '../../domain/meals/contract'
import type { PeopleContract } from '../../domain/people/contract'
import { askAs, platform, type Ask } from '../ask-service'
import { demoOpenid } from '../gateway/demo-door'
import { idNumbers, type Named } from './named-people'

/** The desk at which the demo is made: the real services, asked as the platform or as a person, with a clock of its own. */
export interface Desk {
  tools: StoreTools
  /** What the services take for now. */
  setClock: (at: Instant) => void
  people: (who: Named | 'platform') => Ask<PeopleContract>
  meals: (who: Named | 'platform') => Ask<MealsContract>
}

const callerOf = (who: Named | 'platform'): Caller =>
  who === 'platform' ? platform : { kind: 'account', account: accountOf(who) }

/** The account of somebody one can be in the demo, as the platform would name it. */
export const accountOf = (who: Named): string => `wx:${demoOpenid(who)}`

/** Opens the desk on the cloud this process points at. */
export function openDesk(at: Instant): Desk {
  let clock = at
  const tools: StoreTools = { ...openTools(), now: () => clock, log: () => undefined, limits: noLimits }
  const meals = mealsService(tools)
  const people = peopleService(tools, (_, call) => meals(call, platform, 'demo'))
  return {
    tools,
    setClock: to => void (clock = to),
    people: who => askAs<PeopleContract>(people, callerOf(who)),
    meals: who => askAs<MealsContract>(meals, callerOf(who)),
  }
}

/** The records of the people one meets in the demo. */
export async function findNamed({ tools }: Desk): Promise<Record<Named, string>> {
  const tags = new Map<string, string>(
    Object.entries(idNumbers).map(([who, number]) => [tools.vault.tag(number, 'id number'), who]),
  )
  const rows = await tools.db
    .collection<{ _id: string; idTag?: string }>('persons')
    .some([{ idTag: { in: [...tags.keys()] } }], { limit: 10, fields: ['idTag'] })
  const found = Object.fromEntries(rows.map(row => [tags.get(row.idTag ?? '') ?? '', row._id]))
  if (rows.length !== tags.size) throw new Error('the people of the demo are not in its roster')
  // Every name was looked for, and as many rows were found.
  return found as Record<Named, string>
}
