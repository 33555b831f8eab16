import { contains, type PersonId, type PlaceId } from '../../domain/kernel/ids'
import type { SittingId } from '../../domain/meals/ids'
import type { Database } from '../kit/database'
import { byDay, shownTo, type CanteenRow, type ServedRow, type SittingRow } from './store'

const MOST_CANTEENS = 1000
const MOST_MEALS = 1000

/** Where to look for everything that one person has at the canteens of his community. */
export function heldStore(db: Database) {
  const sittings = db.collection<SittingRow>('sittings')
  const canteens = db.collection<CanteenRow>('canteens')
  const served = db.collection<ServedRow>('served')
  return {
    /** Of these sittings those where one of the people holds a place, or had a wish of this key done; with their part only. */
    async sittingsHolding(ids: readonly SittingId[], people: readonly PersonId[], key?: string) {
      const among = { _id: { in: [...ids] } }
      const groups = people.flatMap(id => [
        { ...among, [`by.${id}`]: { present: true as const } },
        ...(key === undefined ? [] : [{ ...among, [`deeds.${id}.${key}`]: { present: true as const } }]),
      ])
      return (await sittings.some(groups, { limit: ids.length, fields: shownTo(people) })).sort(byDay)
    },

    async canteensOf(community: PlaceId): Promise<PlaceId[]> {
      const page = { limit: MOST_CANTEENS, fields: ['name'] }
      const all = await canteens.some([{ _id: { present: true } }], page)
      return all.flatMap(({ _id }) => (contains(community, _id) ? [_id] : []))
    },

    /** Meals served to one person under any of the ids he goes by. */
    servedToAny: (people: readonly PersonId[]) =>
      served.some([{ person: { in: [...people] } }], { limit: MOST_MEALS }),
  }
}

export type HeldStore = ReturnType<typeof heldStore>
