import type { Instant } from '../kernel/time'

/** So many wrong codes, and how long nobody listens then. */
export interface Bound {
  readonly most: number
  /** From when the time runs: from the last wrong one, or from the first of them. */
  readonly from: 'first' | 'last'
}

/** For so long wrong codes are remembered, and for so long nobody listens to who had too many of them, ms. */
export const REMEMBERED = 15 * 60_000

/**
 * One guesser has ten. Accounts that we give to browsers ourselves cost nothing, so all of them together have a hundred for
 * one kind of code: whoever makes himself a thousand accounts gains nothing by it. WeChat’s accounts are not counted together,
 * or strangers could keep others from coming in.
 */
export const bounds = {
  guesser: { most: 10, from: 'last' },
  browsers: { most: 100, from: 'first' },
} as const satisfies Record<string, Bound>

/** What is remembered of a guesser: how many, until when, and which wishes they were. */
export interface Guesses {
  readonly n: number
  readonly until: Instant
  readonly tries: Readonly<Record<string, true>>
}

/**
 * How it stands with one more guess: it is the first, the first after a rest, one that was counted before (the phone asks
 * again), one more that may be counted, or too many, with the seconds until somebody listens again.
 */
export type Standing = 'first' | 'rested' | 'again' | 'more' | { seconds: number }

/** How a guess stands before it is counted; the code itself plays no part in it. */
export function standingOf(
  known: Guesses | undefined,
  { slot, most, now }: { slot: string; most: number; now: Instant },
): Standing {
  if (!known) return 'first'
  if (known.until <= now) return 'rested'
  if (Object.hasOwn(known.tries, slot)) return 'again'
  return known.n < most ? 'more' : { seconds: Math.ceil((known.until - now) / 1000) }
}
