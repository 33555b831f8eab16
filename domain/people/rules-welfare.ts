import type { Category, Welfare } from '../kernel/person'
import { addDays, type Day } from '../kernel/time'

/** So many days before a proof runs out staff are told. */
export const TOLD_BEFORE = 30

/** The categories of somebody with this one verified, or without it when it holds no longer. */
export const verified = (known: readonly Welfare[], one: Welfare, stillHolds: boolean): Welfare[] => [
  ...known.filter(({ category }) => category !== one.category),
  ...(stillHolds ? [one] : []),
]

/** The last day of the proofs that staff are told about on a day. */
export const toldUntil = (today: Day): Day => addDays(today, TOLD_BEFORE)

/** Which of somebody’s proofs have run out, or run out within thirty days. */
export const runningOut = (welfare: readonly Welfare[], today: Day): { category: Category; validTo: Day }[] =>
  welfare.flatMap(({ category, validTo }) =>
    validTo !== undefined && validTo <= toldUntil(today) ? [{ category, validTo }] : [],
  )
