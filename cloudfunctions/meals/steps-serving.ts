import type { PersonId } from '../../domain/kernel/ids'
import { goesBy, type Person } from '../../domain/kernel/person'
import { billOf, portionPrice } from '../../domain/meals/rules-bill'
import type { MealSeat } from '../../domain/meals/sitting'
import type { Price } from '../../domain/meals/views'
import type { Shelf } from './shelf'
import { claimQuota, decided, restate } from './steps-quota'
import { servedId, type ServedRow, type SittingRow } from './store'

type Books = Pick<Shelf, 'store' | 'quotas'>

/** What a price and a quota depend on. */
export type Diner = Pick<Person, 'id' | 'aka' | 'born' | 'welfare'>

/** Whose id this is; whose record is gone is served like a guest of whom nothing is known. */
export const dinerIn = (persons: readonly Person[], id: PersonId): Diner =>
  persons.find(person => goesBy(person, id)) ?? { id, aka: [], born: undefined, welfare: [] }

/** Who eats, and the id under which his place lies: his own, or one he had before two records became one. */
interface Eater {
  id: string
  diner: Diner
}

/** A meal that was handed over, whatever the books said. */
export interface HandedMeal {
  /** Of its row. */
  id: string
  person: PersonId
  diner: Diner
  held: Pick<MealSeat, 'pool' | 'n' | 'way'>
  at: number
  /** Found out later, from what a counter without net noted: then its moment decides about quotas too. */
  exact: boolean
  beyond?: 'cancelled' | 'unbooked'
}

const rowOf = (sitting: SittingRow, { id, person, held, at, beyond }: HandedMeal) => ({
  _id: id,
  sitting: sitting._id,
  canteen: sitting.canteen,
  person,
  day: sitting.day,
  meal: sitting.meal,
  set: held.pool,
  portions: held.n,
  way: held.way,
  policy: sitting.terms?.id ?? '',
  collectedAt: at,
  ...(beyond && { beyond }),
})

/** The row of a meal with what its policy comes to, before any quota. */
function pricedRow(sitting: SittingRow, meal: HandedMeal): ServedRow {
  const price = portionPrice(sitting, meal.held.pool, meal.diner, {})
  return {
    ...rowOf(sitting, meal),
    ...billOf(price, meal.held.n),
    layers: price.layers.map(({ payer, fen }) => ({ payer, fen })),
    because: price.because.code,
  }
}

/** What there is already was at this moment, or earlier; a meal beyond the books is what it was at its earliest moment. */
async function setEarlier({ store }: Books, row: ServedRow): Promise<void> {
  const { _id: id, collectedAt, ...rest } = row
  const whole = Object.entries(rest).map(([field, set]) => [field, { set }] as const)
  await store.changeServed(
    id,
    { collectedAt: { above: collectedAt } },
    { collectedAt: { set: collectedAt }, ...(row.beyond && Object.fromEntries(whole)) },
  )
}

async function writeServed(books: Books, row: ServedRow, { diner }: HandedMeal) {
  const fresh = (await books.store.addServed(row)) === 'added'
  if (fresh) return { row, fresh }
  await setEarlier(books, row)
  if (row.entitled) await restate(books, row._id, diner)
  return { row: (await books.store.served(row._id)) ?? row, fresh }
}

/**
 * Writes what follows from a meal that was handed over, each step safe to repeat: its claim on the quota, what that means for
 * other meals, then its own row with the price it came to.
 */
export async function serveMeal(
  books: Books,
  sitting: SittingRow,
  meal: HandedMeal,
): Promise<{ row: ServedRow; fresh: boolean }> {
  const priced = pricedRow(sitting, meal)
  if (priced.subsidyFen === 0 || !sitting.terms?.quota.length) return writeServed(books, priced, meal)
  const { rivals, ...verdict } = await claimQuota(books, sitting, meal.diner, meal)
  for (const rival of rivals) await restate(books, rival, meal.diner)
  const { subsidyFen, layers } = priced
  const part = decided({ subsidyFen, layers }, verdict)
  const payFen = priced.payFen + subsidyFen - part.subsidyFen
  return writeServed(books, { ...priced, ...part, payFen }, meal)
}

/**
 * Writes what follows from a collected meal. Whoever comes second, a repeated scan or the clock, finishes what was cut short.
 */
export async function finishServing(
  books: Books,
  sitting: SittingRow,
  { id, diner }: Eater,
): Promise<{ price: Price; fresh: boolean }> {
  const seat = sitting.by[id]
  if (seat?.collectedAt === undefined) throw new Error(`${sitting._id} was not collected`)
  const { row, fresh } = await serveMeal(books, sitting, {
    id: servedId(sitting._id, id),
    person: id,
    diner,
    held: seat,
    at: seat.collectedAt,
    exact: seat.carried === true,
  })
  return { price: { listFen: row.listFen, subsidyFen: row.subsidyFen, payFen: row.payFen }, fresh }
}
