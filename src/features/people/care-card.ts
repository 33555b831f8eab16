import type { OutputOf } from '../../../domain/kernel/contract'
import { dayOf } from '../../../domain/kernel/time'
import type { PeopleContract } from '../../../domain/people/contract'
import { dateWord } from '../../lib/clock-words'
import { text } from './care-text'

export type Card = OutputOf<PeopleContract['person']>
type Proof = NonNullable<Card['welfare']>[number]

/** 「2027年5月31日」: a proof runs for years, so the year is said. */
export const dayWithYear = (day: string): string => `${day.slice(0, 4)}年${dateWord(day)}`

/** How long a proof counts, and who saw it. */
export function proofLine({ validTo, evidence, verifiedBy }: Proof, now: number): string {
  const until =
    validTo === undefined
      ? text.proofForever
      : validTo < dayOf(now)
        ? text.proofOver(dayWithYear(validTo))
        : text.proofUntil(dayWithYear(validTo))
  const seen = verifiedBy === undefined || verifiedBy === '' ? [] : [text.proofBy(verifiedBy)]
  return [until, ...(evidence === undefined ? [] : [evidence]), ...seen].join('，')
}

/** Who may act for him, each with what he calls him. */
export const helperWords = (helpers: NonNullable<Card['helpers']>): string =>
  helpers.length === 0
    ? text.helpersNone
    : helpers.map(({ name, agreed }) => (agreed ? name : text.helperWaits(name))).join('、')

/** 「居民 · 80 岁 · 女」 */
export const whoParts = ({ kind, age, sex }: Card): string[] => [
  text.kinds[kind],
  ...(age === undefined ? [] : [text.years(age)]),
  ...(sex === undefined ? [] : [sex]),
]
