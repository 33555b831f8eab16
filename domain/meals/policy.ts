import type { Fen } from '../kernel/money'
import type { Category } from '../kernel/person'
import type { Day } from '../kernel/time'
import type { Meal } from './ids'

/** Hundredths of a percent: 2500 is a quarter. */
export type BasisPoints = number

/** How a fact must stand: it does not matter, it holds unless the register says otherwise, or the register must say so. */
export type Proof = 'any' | 'presumed' | 'proved'

/** When a birthday counts: on the day, from the first of its month, or from the first of the month after. */
export type AgeRule = 'onBirthday' | 'monthOf' | 'nextMonth'

/** Whom a line of a tariff is for; every named condition must hold, ages inclusive in full years. */
export interface Entitled {
  readonly ageFrom?: number | undefined
  readonly ageTo?: number | undefined
  readonly anyOf?: readonly Category[] | undefined
}

/** What the subsidy is: an amount off, a share off up to a cap, whatever is above a fixed price, or everything. */
export type Relief =
  | { readonly kind: 'fixedOff'; readonly offFen: Fen }
  | { readonly kind: 'ratioOff'; readonly rateBp: BasisPoints; readonly capFen?: Fen | undefined }
  | { readonly kind: 'fixedPay'; readonly payFen: Fen }
  | { readonly kind: 'free' }

/** One line of the tariff; of several the first that fits counts, so categories stand before ages. */
export interface Band {
  readonly who: Entitled
  readonly relief: Relief
  /** What the meal must cost at least for the subsidy, before or after the canteen's own discount. */
  readonly minSpend?: { readonly fen: Fen; readonly on: 'beforeDiscount' | 'afterDiscount' } | undefined
}

/** The canteen's own discount: what remains to pay of the list price, e.g. 9000 for 9折. */
export interface Discount {
  readonly who: Entitled
  readonly payBp: BasisPoints
}

/** Where the diner eats, seen from where he lives. */
export type Away = 'home' | 'otherStreet' | 'otherDistrict'

/** One payer's part of the subsidy, taken in order; it is lost when the diner eats that far from home, or further. */
export interface Layer {
  readonly payer: 'city' | 'district' | 'street' | 'charity' | 'operator'
  readonly share: Fen | 'rest'
  readonly lostWhen?: 'otherStreet' | 'otherDistrict' | undefined
}

export const quotaPeriods = ['meal', 'day', 'week', 'month'] as const
export type QuotaPeriod = (typeof quotaPeriods)[number]

/** How often one person may have the subsidy in all canteens of the policy together. */
export interface Quota {
  readonly period: QuotaPeriod
  readonly max: number
}

/** A meal subsidy as data: districts differ even inside a city, so nothing of it is a constant of the program. */
export interface MealPolicy {
  readonly id: string
  readonly name: string
  readonly areaScope: 'community' | 'street' | 'district' | 'city'
  readonly validFrom: Day
  readonly validTo?: Day | undefined
  /** Where the figures were read, and what in them is this community's own choice. */
  readonly sourceNote: string
  readonly ageRule: AgeRule
  readonly eligibility: { readonly minAge: number; readonly hukou: Proof; readonly residence: Proof }
  readonly discounts: readonly Discount[]
  readonly bands: readonly Band[]
  readonly layers: readonly Layer[]
  readonly quota: readonly Quota[]
  readonly mealTypes: readonly Meal[]
  readonly dayType: 'any' | 'workday'
}
