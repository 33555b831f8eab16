import type { Fen } from '../kernel/money'
import { isWorked, type DayKind } from '../kernel/service-days'
import type { Day } from '../kernel/time'
import type { Meal } from './ids'
import type { Band, MealPolicy, QuotaPeriod } from './policy'
import { isFor, isProved, provenCategories, tariffAge, type Diner } from './rules-entitlement'
import { isLost, reliefOf, shareOf, splitToLayers, type PaidLayer } from './rules-relief'

/** Why the subsidy is what it is, with the figures a sentence about it needs. */
export type PriceReason =
  | { readonly code: 'subsidised' }
  | { readonly code: 'no-policy' | 'policy-not-valid' | 'meal-not-covered' | 'not-a-workday' }
  | {
      readonly code:
        'age-unknown' | 'not-local' | 'not-resident' | 'no-band' | 'no-need' | 'too-far-from-home'
    }
  | { readonly code: 'too-young'; readonly minAge: number }
  | { readonly code: 'below-min-spend'; readonly missingFen: Fen }
  | { readonly code: 'quota-used'; readonly period: QuotaPeriod; readonly max: number }

/** What staff should know about a price: made without the year's holiday plan, or with evidence that ran out. */
export type PriceNote = 'calendar-provisional' | 'evidence-expired' | 'layer-lost'

export interface Price {
  readonly listFen: Fen
  readonly discountFen: Fen
  readonly subsidyFen: Fen
  readonly payFen: Fen
  readonly layers: readonly PaidLayer[]
  readonly because: PriceReason
  readonly notes: readonly PriceNote[]
}

export interface Pricing {
  /** Undefined where the canteen has none. */
  readonly policy: MealPolicy | undefined
  readonly listFen: Fen
  readonly diner: Diner
  readonly day: Day
  readonly mealType: Meal
  readonly dayKind: DayKind
  /** How often the subsidy was had already in the windows of this meal (`quotaWindow`), in all canteens. */
  readonly usedQuota: Partial<Record<QuotaPeriod, number>>
}
type Asked = Pricing & { readonly policy: MealPolicy }

const ageOf = ({ policy, diner, day }: Asked) =>
  diner.born === undefined ? undefined : tariffAge(diner.born, day, policy.ageRule)

function whyNotHim({ policy, diner }: Asked, age: number | undefined): PriceReason | undefined {
  const { minAge, hukou, residence } = policy.eligibility
  if (age === undefined) return { code: 'age-unknown' }
  if (age < minAge) return { code: 'too-young', minAge }
  if (!isProved(hukou, diner.localHukou)) return { code: 'not-local' }
  return isProved(residence, diner.livesHere) ? undefined : { code: 'not-resident' }
}

function whyNotThisMeal({ policy, day, mealType, dayKind }: Asked): PriceReason | undefined {
  if (!policy.mealTypes.includes(mealType)) return { code: 'meal-not-covered' }
  return policy.dayType === 'workday' && !isWorked(dayKind, day) ? { code: 'not-a-workday' } : undefined
}

function whyNotNow({ policy, listFen, usedQuota }: Asked, band: Band, payable: Fen): PriceReason | undefined {
  const { fen, on } = band.minSpend ?? { fen: 0, on: 'afterDiscount' }
  const spent = on === 'beforeDiscount' ? listFen : payable
  if (spent < fen) return { code: 'below-min-spend', missingFen: fen - spent }
  const used = policy.quota.find(({ period, max }) => (usedQuota[period] ?? 0) >= max)
  return used && { code: 'quota-used', ...used }
}

function discounted(asked: Asked, age: number | undefined): Fen {
  const fits = asked.policy.discounts.find(({ who }) =>
    isFor(who, age ?? 0, provenCategories(asked.diner, asked.day)),
  )
  const isResident = isProved(asked.policy.eligibility.residence, asked.diner.livesHere)
  return fits && isResident ? shareOf(asked.listFen, fits.payBp) : asked.listFen
}

function notesOf({ policy, diner, day, dayKind }: Asked): PriceNote[] {
  const notes: PriceNote[] = []
  if (policy.dayType === 'workday' && dayKind === 'unknown-year') notes.push('calendar-provisional')
  if (provenCategories(diner, day).length < diner.categories.length) notes.push('evidence-expired')
  if (policy.layers.some(layer => isLost(layer, diner.away ?? 'home'))) notes.push('layer-lost')
  return notes
}

function subsidy(asked: Asked, payable: Fen): Pick<Price, 'layers' | 'because'> {
  const none = (because: PriceReason) => ({ layers: [], because })
  const age = ageOf(asked)
  const not = whyNotHim(asked, age) ?? whyNotThisMeal(asked)
  if (not) return none(not)
  const categories = provenCategories(asked.diner, asked.day)
  const band = asked.policy.bands.find(({ who }) => isFor(who, age ?? 0, categories))
  if (!band) return none({ code: 'no-band' })
  const notNow = whyNotNow(asked, band, payable)
  if (notNow) return none(notNow)
  const promised = reliefOf(band.relief, payable)
  if (Math.min(promised, payable) <= 0) return none({ code: 'no-need' })
  const layers = splitToLayers(asked.policy.layers, { promised, payable, away: asked.diner.away ?? 'home' })
  return layers.length > 0 ? { layers, because: { code: 'subsidised' } } : none({ code: 'too-far-from-home' })
}

const inForce = ({ validFrom, validTo }: MealPolicy, day: Day) =>
  validFrom <= day && (validTo === undefined || day <= validTo)

/**
 * The price of one meal for one diner in fen: list price, the canteen's discount (half a fen up), the least spend, the
 * subsidy of the first fitting band, never above what is to be paid, split to its payers; he pays the rest. The age is
 * that on the day of the meal. `because` tells why there is a subsidy or none. After the tariffs named in the templates.
 */
export function priceOf(pricing: Pricing): Price {
  const { policy, listFen, day } = pricing
  const full = { listFen, discountFen: 0, subsidyFen: 0, payFen: listFen, layers: [], notes: [] }
  if (!policy) return { ...full, because: { code: 'no-policy' } }
  if (!inForce(policy, day)) return { ...full, because: { code: 'policy-not-valid' } }
  const asked = { ...pricing, policy }
  const payable = discounted(asked, ageOf(asked))
  const { layers, because } = subsidy(asked, payable)
  const subsidyFen = layers.reduce((sum, { fen }) => sum + fen, 0)
  const discountFen = listFen - payable
  return {
    listFen,
    discountFen,
    subsidyFen,
    payFen: payable - subsidyFen,
    layers,
    because,
    notes: notesOf(asked),
  }
}
