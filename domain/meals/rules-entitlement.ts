import type { Category } from '../kernel/person'
import { ageOn, type Day } from '../kernel/time'
import type { AgeRule, Away, Entitled, Proof } from './policy'

/** What a tariff asks of a diner. */
export interface Diner {
  readonly born?: Day | undefined
  /** Categories with the last day on which the evidence is good; without a day it does not expire. */
  readonly categories: readonly { readonly category: Category; readonly validTo?: Day | undefined }[]
  readonly localHukou?: boolean | undefined
  readonly livesHere?: boolean | undefined
  readonly away?: Away | undefined
}

const monthsOf = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))

/** The age that counts for a tariff on the day of the meal. */
export function tariffAge(born: Day, day: Day, rule: AgeRule): number {
  if (rule === 'onBirthday') return ageOn(born, day)
  const months = monthsOf(day) - monthsOf(born)
  return Math.floor((rule === 'monthOf' ? months : months - 1) / 12)
}

/** The categories whose evidence still holds on the day; a diner whose evidence ran out falls back to his age. */
export const provenCategories = (diner: Diner, day: Day): Category[] =>
  diner.categories
    .filter(({ validTo }) => validTo === undefined || day <= validTo)
    .map(({ category }) => category)

/** Whether a line of a tariff is for a diner of that age with those categories. */
export const isFor = (who: Entitled, age: number, categories: readonly Category[]): boolean =>
  age >= (who.ageFrom ?? 0) &&
  age <= (who.ageTo ?? Infinity) &&
  (who.anyOf === undefined || who.anyOf.some(category => categories.includes(category)))

/** Whether a recorded fact is enough for what the policy asks. */
export const isProved = (asked: Proof, fact: boolean | undefined): boolean =>
  asked === 'any' || fact === true || (asked === 'presumed' && fact === undefined)
