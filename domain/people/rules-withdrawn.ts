import type { Consents, Purpose } from '../kernel/consents'
import type { Instant } from '../kernel/time'

/** Which fields of a record are kept for one purpose alone, and go with its consent. */
export const keptFor = {
  care: ['care'],
  subsidy: ['idNumber', 'idTag', 'welfare', 'evidenceUntil'],
} as const satisfies Partial<Record<Purpose, readonly string[]>>

type Bound = keyof typeof keptFor
const bound = Object.keys(keptFor) as Bound[]

const withdrawals = (consents: Consents) =>
  bound.flatMap(purpose => {
    const mark = consents[purpose]
    return mark && !mark.given ? [{ purpose, at: mark.at }] : []
  })

/** Since when something lies here for which the consent was taken back; undefined when nothing does. */
export const withdrawnSince = (consents: Consents): Instant | undefined =>
  withdrawals(consents)
    .map(({ at }) => at)
    .sort((a, b) => a - b)[0]

/** The fields that have to go: their consent was taken back before a moment. */
export const fieldsToDrop = (consents: Consents, before: Instant): string[] =>
  withdrawals(consents)
    .filter(({ at }) => at < before)
    .flatMap(({ purpose }) => keptFor[purpose])
