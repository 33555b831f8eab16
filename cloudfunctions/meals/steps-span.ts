import { communityOf, type PersonId, type PlaceId } from '../../domain/kernel/ids'
import type { Person } from '../../domain/kernel/person'
import { addDays, type Day } from '../../domain/kernel/time'
import { meals, sittingIdOf } from '../../domain/meals/ids'
import type { SittingRow } from './store'
import type { HeldStore } from './store-held'

/** Menus hang out for a week; bookings further ahead than this there are none. */
export const AHEAD = 31
export const BACK = 31

/** So many days and one, the first of them given. */
export const daysFrom = (from: Day, n: number) => Array.from({ length: n + 1 }, (_, at) => addDays(from, at))

/** Sittings of a community's canteens in a span of days in which one of these ids holds a place, or had this wish done. */
export async function sittingsWith(
  held: HeldStore,
  { community, days }: { community: PlaceId | undefined; days: readonly Day[] },
  ids: readonly PersonId[],
  key?: string,
): Promise<SittingRow[]> {
  const canteens = community === undefined ? [] : await held.canteensOf(community)
  const rows = await Promise.all(
    canteens.map(canteen =>
      held.sittingsHolding(
        days.flatMap(day => meals.map(meal => sittingIdOf(canteen, day, meal))),
        ids,
        key,
      ),
    ),
  )
  return rows.flat()
}

/** Where and when to look for what one person has. */
export const spanOf = (person: Person, days: readonly Day[]) => ({
  community: communityOf(person.home),
  days,
})
