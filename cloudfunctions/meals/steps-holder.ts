import type { Deed } from '../../domain/kernel/seats'
import { heldBy } from '../../domain/kernel/seats'
import { idsOf, type Person } from '../../domain/kernel/person'
import type { SittingId } from '../../domain/meals/ids'
import type { MealSeat } from '../../domain/meals/sitting'
import type { MealsStore } from './store'

/** Under which id a person's place lies, and the place itself where it had to be looked up. */
export interface Holder {
  id: string
  seat?: MealSeat
}

type Named = { sittingId: SittingId; personId: string; key: string }

/** The id under which this very wish was granted before two records became one. */
const whoAsked = (deeds: Record<string, Record<string, Deed>>, ids: readonly string[], key: string) =>
  ids.find(id => deeds[id]?.[key] !== undefined)

/**
 * Under which of a person's ids a wish about his place is to be done: where it was done before; else the one that was named,
 * if a place lies there; else any of his that holds one; else his own. It costs a read only for whose records were merged.
 */
export async function holderOf(store: MealsStore, person: Person, named: Named): Promise<Holder> {
  if (person.aka.length === 0) return { id: person.id }
  const ids = idsOf(person)
  const [row] = await store.sittings([named.sittingId], ids)
  if (!row) return { id: person.id }
  const held = heldBy(row.by, ids)
  const place = held.find(({ id }) => id === named.personId) ?? held[0]
  const id = whoAsked(row.deeds, ids, named.key) ?? place?.id ?? person.id
  return { id, ...(place && { seat: place.seat }) }
}
