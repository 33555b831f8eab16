import { idsOf, type Person } from '../kernel/person'
import { heldBy } from '../kernel/seats'
import type { Sitting } from './sitting'
import type { MealPolicy, QuotaPeriod } from './policy'
import type { Diner } from './rules-entitlement'
import { priceOf, type Price } from './rules-price'
import { quotaWindow } from './rules-quota'
import type { Price as PriceView } from './views'

export type Terms = Pick<Sitting, 'day' | 'meal' | 'dayKind' | 'sets' | 'terms'>

const dinerOf = (person: Pick<Person, 'born' | 'welfare'>): Diner => ({
  born: person.born,
  categories: person.welfare,
})

/** The price of one portion of a set for a person at a sitting, given how often he had the subsidy in its windows. */
export const portionPrice = (
  sitting: Terms,
  set: string,
  person: Pick<Person, 'born' | 'welfare'>,
  usedQuota: Partial<Record<QuotaPeriod, number>>,
): Price =>
  priceOf({
    policy: sitting.terms ?? undefined,
    listFen: sitting.sets[set]?.priceFen ?? 0,
    diner: dinerOf(person),
    day: sitting.day,
    mealType: sitting.meal,
    dayKind: sitting.dayKind,
    usedQuota,
  })

/** What several portions come to: the subsidy is for one, the canteen's own discount for each. All in fen. */
export function billOf(price: Price, portions: number): PriceView {
  const each = price.listFen - price.discountFen
  return {
    listFen: price.listFen * portions,
    subsidyFen: price.subsidyFen,
    payFen: each * portions - price.subsidyFen,
  }
}

/** How often a person will have had the subsidy in the windows of a sitting, by his bookings at earlier sittings shown here. */
export function quotaAhead(
  sittings: readonly (Terms & Pick<Sitting, 'by'>)[],
  here: Terms,
  person: Pick<Person, 'id' | 'aka' | 'born' | 'welfare'>,
): Partial<Record<QuotaPeriod, number>> {
  const policy: MealPolicy | null = here.terms
  const order = (one: Terms) => `${one.day} ${['breakfast', 'lunch', 'dinner'].indexOf(one.meal)}`
  const earlier = sittings
    .filter(one => order(one) < order(here))
    .filter(one =>
      heldBy(one.by, idsOf(person)).some(
        ({ seat }) => portionPrice(one, seat.pool, person, {}).subsidyFen > 0,
      ),
    )
  const inWindow = (period: QuotaPeriod) =>
    earlier.filter(one => quotaWindow(period, one.day, one.meal) === quotaWindow(period, here.day, here.meal))
      .length
  return Object.fromEntries((policy?.quota ?? []).map(({ period }) => [period, inWindow(period)]))
}
