import type * as z from 'zod'
import { communityOf, type PlaceId } from '../../domain/kernel/ids'
import type { Person } from '../../domain/kernel/person'
import { ageOn, dayOf, type Instant } from '../../domain/kernel/time'
import type { Building } from '../../domain/people/rules-buildings'
import { climbsStairs } from '../../domain/people/rules-floor'
import { fieldsFor, lookingRoles, onlySeen, type Field } from '../../domain/people/rules-visible'
import type { hit } from '../../domain/people/views'
import { openPerson, type PersonRow } from '../kit/person-row'
import type { People } from './shelf'

export type Hit = z.output<typeof hit>

/** Who looks, when, and the buildings of the community he looks at. */
export interface Looking {
  caller: Person
  now: Instant
  buildings: readonly Building[]
}

/** The buildings of the community a place lies in. */
export async function buildingsAt({ store }: Pick<People, 'store'>, place: PlaceId): Promise<Building[]> {
  const id = communityOf(place)
  return (id === undefined ? undefined : await store.community(id))?.buildings ?? []
}

/** What the roles of somebody let him see of who lives in a home. */
export const seenBy = ({ caller, now }: Looking, home: PlaceId): ReadonlySet<Field> =>
  fieldsFor(lookingRoles(caller.grants, home, now))

function plainFacts(row: PersonRow, person: Person, { now, buildings }: Looking) {
  const building = buildings.find(({ id }) => id === person.home)
  const { born, door, phone, care } = person
  return {
    building: building?.name ?? '',
    age: born === undefined ? undefined : ageOn(born, dayOf(now)),
    door: door === '' ? undefined : door,
    phoneTail: phone?.slice(-4),
    livesAlone: care.livesAlone,
    hardOfHearing: care.hardOfHearing,
    noLift: climbsStairs(door, building),
    linked: row.account !== undefined,
  }
}

/** A record as a list shows it to whoever looks; undefined when he has nothing to do with that home. */
export function hitOf(row: PersonRow, vault: People['vault'], looking: Looking): Hit | undefined {
  const sees = seenBy(looking, row.home)
  if (!sees.has('name')) return undefined
  const facts = plainFacts(row, openPerson(row, vault), looking)
  return {
    id: row._id,
    name: row.name,
    ...{ building: '', linked: false, ...onlySeen(facts, sees) },
    died: row.died !== undefined,
  }
}
