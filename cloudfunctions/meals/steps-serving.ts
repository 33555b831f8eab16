import type { Person } from '../../domain/kernel/person'
import type { QuotaPeriod } from '../../domain/meals/policy'
import { billOf, portionPrice } from '../../domain/meals/rules-bill'
import { quotaWindow } from '../../domain/meals/rules-quota'
import type { MealSeat } from '../../domain/meals/sitting'
import type { Price } from '../../domain/meals/views'
import { servedId, type MealsStore, type ServedRow, type SittingRow } from './store'
import { servedName, type QuotaStore } from './store-quota'

/** Who eats, and the id under which his place lies: his own, or one he had before two records became one. */
export interface Eater {
  id: string
  diner: Person
}

/** Takes the subsidy's quota in every window it counts in, or in none; names the window that was used up. */
async function takeQuota(
  quotas: QuotaStore,
  sitting: SittingRow,
  { id, diner }: Eater,
): Promise<QuotaPeriod | undefined> {
  const meal = servedName(sitting._id, id)
  const windows = (sitting.terms?.quota ?? []).map(({ period, max }) => ({
    period,
    max,
    at: {
      policy: sitting.terms?.id ?? '',
      person: diner.id,
      aka: diner.aka,
      name: quotaWindow(period, sitting.day, sitting.meal),
    },
  }))
  for (const [index, { period, max, at }] of windows.entries()) {
    if (await quotas.take(at, max, meal)) continue
    for (const taken of windows.slice(0, index)) await quotas.giveBack(taken.at, meal)
    return period
  }
  return undefined
}

const rowOf = (sitting: SittingRow, person: string, seat: MealSeat, collectedAt: number) => ({
  _id: servedId(sitting._id, person),
  sitting: sitting._id,
  canteen: sitting.canteen,
  person,
  day: sitting.day,
  meal: sitting.meal,
  set: seat.pool,
  portions: seat.n,
  way: seat.way,
  policy: sitting.terms?.id ?? '',
  collectedAt,
})

/**
 * Writes what follows from a collected meal, each step safe to repeat: the quota of its subsidy, then the row of the served
 * meal with the price it came to. Whoever comes second, a repeated scan or the clock, finishes what was cut short.
 */
export async function finishServing(
  { store, quotas }: { store: MealsStore; quotas: QuotaStore },
  sitting: SittingRow,
  { id, diner }: Eater,
): Promise<{ price: Price; fresh: boolean }> {
  const seat = sitting.by[id]
  if (seat?.collectedAt === undefined) throw new Error(`${sitting._id} was not collected`)
  const hoped = portionPrice(sitting, seat.pool, diner, {})
  const used = hoped.subsidyFen > 0 ? await takeQuota(quotas, sitting, { id, diner }) : undefined
  const price = used ? portionPrice(sitting, seat.pool, diner, { [used]: Infinity }) : hoped
  const bill = billOf(price, seat.n)
  const row: ServedRow = {
    ...rowOf(sitting, id, seat, seat.collectedAt),
    ...bill,
    layers: price.layers.map(({ payer, fen }) => ({ payer, fen })),
    because: price.because.code,
  }
  return { price: bill, fresh: (await store.addServed(row)) === 'added' }
}
