import type { PersonId, PlaceId } from '../../domain/kernel/ids'
import type { Fen } from '../../domain/kernel/money'
import type { Day, Instant } from '../../domain/kernel/time'
import { canteenOfSitting, meals, type Meal, type SittingId } from '../../domain/meals/ids'
import type { Canteen } from '../../domain/meals/rules-opening'
import type { MealSeat, Sitting } from '../../domain/meals/sitting'
import type { Way } from '../../domain/meals/views'
import type { Database, Row } from '../kit/database'
import type { SeatsRow, SeatsTable } from '../kit/seats-turn'

export type SittingRow = Sitting & SeatsRow<MealSeat>

export type CanteenRow = Canteen & Row

/**
 * A meal that was served. It is written once; what a counter without net hands in later may only say that it was earlier,
 * and that gives or takes its use of a quota.
 */
export interface ServedRow extends Row {
  sitting: SittingId
  canteen: PlaceId
  person: PersonId
  day: Day
  meal: Meal
  set: string
  portions: number
  way: Way
  listFen: Fen
  subsidyFen: Fen
  payFen: Fen
  /** Who takes over which part of the price, in fen. */
  layers: { payer: string; fen: Fen }[]
  policy: string
  because: string
  collectedAt: Instant
  /** Served to somebody who held no place: he had given it back, or never had one. */
  beyond?: 'cancelled' | 'unbooked'
  /** What the policy takes over while the quota is his; what it does take over is in `subsidyFen` and `layers`. */
  entitled?: { subsidyFen: Fen; layers: { payer: string; fen: Fen }[] }
  /** How many changes of the quota's windows its subsidy was decided by: what knows less does not overwrite it. */
  turn?: number
}

const PUBLIC = ['canteen', 'place', 'day', 'meal', 'opens', 'shuts', 'dayKind', 'ways', 'sets', 'terms']
const SEATS = ['state', 'closesAt', 'pools']
/** The fields of a sitting with these people's part of it only; a projection of nobody's part still shows the maps, empty. */
export const shownTo = (people: readonly PersonId[]): string[] => [
  ...PUBLIC,
  ...SEATS,
  ...(people.length === 0
    ? ['by.nobody', 'deeds.nobody']
    : people.flatMap(id => [`by.${id}`, `deeds.${id}`])),
]

/** A meal is served once: the id of its row follows from the sitting and the person. */
export const servedId = (sitting: SittingId, person: PersonId): string => `served:${sitting}:${person}`
/** Beyond the books it is served once more at most, whatever he holds. */
export const beyondId = (sitting: SittingId, person: PersonId): string =>
  `${servedId(sitting, person)}:beyond`

const mealOrder = ({ day, meal }: SittingRow) => `${day} ${meals.indexOf(meal)}`
/** Breakfast before lunch before dinner, day by day. */
export const byDay = (a: SittingRow, b: SittingRow) => (mealOrder(a) < mealOrder(b) ? -1 : 1)

/** Where the rows of canteens, sittings and served meals lie; only stores know. */
export function mealsStore(db: Database) {
  const sittings = db.collection<SittingRow>('sittings')
  const canteens = db.collection<CanteenRow>('canteens')
  const served = db.collection<ServedRow>('served')
  const seats: SeatsTable<SittingRow> = { table: sittings, shown: [...PUBLIC, 'codes'] }
  return {
    seats,

    /** Sittings by their ids, each with these people's part of it only. */
    async sittings(ids: readonly SittingId[], people: readonly PersonId[]): Promise<SittingRow[]> {
      const fields = shownTo(people)
      return (await sittings.some([{ _id: { in: [...ids] } }], { limit: ids.length, fields })).sort(byDay)
    },

    /** One sitting with everybody in it, for those who serve it. */
    wholeSitting: async (id: SittingId) => (await sittings.some([{ _id: id }], { limit: 1 }))[0],
    hasSitting: async (id: SittingId) =>
      (await sittings.some([{ _id: id }], { limit: 1, fields: ['day'] })).length > 0,
    wholeSittings: async (ids: readonly SittingId[]) =>
      (await sittings.some([{ _id: { in: [...ids] } }], { limit: ids.length })).sort(byDay),

    addSitting: (row: SittingRow) => sittings.add(row),
    changeSitting: sittings.change,

    canteen: async (id: PlaceId) => (await canteens.some([{ _id: id }], { limit: 1 }))[0],
    canteenOf: async (id: SittingId) =>
      (await canteens.some([{ _id: canteenOfSitting(id) }], { limit: 1 }))[0],
    putCanteen: (row: CanteenRow) => canteens.put(row),
    allCanteens: () => canteens.some([{ _id: { present: true } }], { limit: 1000 }),

    addServed: (row: ServedRow) => served.add(row),
    changeServed: served.change,
    served: async (id: string) => (await served.some([{ _id: id }], { limit: 1 }))[0],
    servedTo: async (id: SittingId, person: PersonId) =>
      (await served.some([{ _id: servedId(id, person) }], { limit: 1 }))[0],
    servedAt: (id: SittingId) =>
      served.some([{ sitting: id }], { limit: 1000, fields: ['collectedAt', 'because'] }),
  }
}

export type MealsStore = ReturnType<typeof mealsStore>
