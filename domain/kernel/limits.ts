import type { Instant } from './time'

/** So many at once, and no more than so many in each span of milliseconds from then on. */
export interface Rate {
  readonly most: number
  readonly per: number
}

const MINUTE = 60_000

/**
 * How often somebody may ask one instance of a function. An elder and his family never come near it by hand; staff look
 * while they type, and a roster of 8,000 rows goes in 33 calls, several times over while its columns are put right.
 */
export const rates = {
  person: { most: 30, per: MINUTE },
  staff: { most: 300, per: MINUTE },
  /** All who are not signed in, together: a desk page that waits for its scan asks every two seconds. */
  nobody: { most: 600, per: MINUTE },
  /** What one canteen's counters note together. */
  station: { most: 50, per: MINUTE },
} as const satisfies Record<string, Rate>

/** Between two bookings that somebody asks for the same persons. */
export const BETWEEN_BOOKINGS = 2_000

/** A phone repeats a wish twice; one key is let in so often at the price of one. */
const REPEATS = 4
const KEYS = 16

/** A wish that was let in, and how often it came. */
interface Let {
  readonly key: string
  readonly times: number
}

/** What was let in lately: how many more may come, as of a moment, and the wishes it was spent on. */
export interface Tally {
  readonly left: number
  readonly at: Instant
  readonly lately: readonly Let[]
}

/** Nothing was asked yet. */
export const full = ({ most }: Rate, now: Instant): Tally => ({ left: most, at: now, lately: [] })

/** How long one has to wait, as it is told: whole seconds, never none. */
export const secondsOf = (ms: number): number => Math.max(1, Math.ceil(ms / 1000))

const refilled = ({ left, at }: Tally, { most, per }: Rate, now: Instant): number =>
  Math.min(most, left + (Math.max(0, now - at) * most) / per)

const noted = (lately: readonly Let[], key: string, times: number): Let[] =>
  [...lately.filter(one => one.key !== key), { key, times }].slice(-KEYS)

/**
 * Counts one more, or says how many seconds it is too early. A wish that was let in is let in again under its key, as a
 * phone repeats it whose answer got lost; not for ever, or one key would open the door for a flood. An empty key is no wish.
 */
export function countOne(
  tally: Tally,
  rate: Rate,
  { key, now }: { key: string; now: Instant },
): { tally: Tally } | { seconds: number } {
  const left = refilled(tally, rate, now)
  const times = key === '' ? 0 : (tally.lately.find(one => one.key === key)?.times ?? 0)
  if (times > 0 && times < REPEATS)
    return { tally: { left, at: now, lately: noted(tally.lately, key, times + 1) } }
  if (left < 1) return { seconds: secondsOf(((1 - left) * rate.per) / rate.most) }
  const lately = key === '' ? tally.lately : noted(tally.lately, key, 1)
  return { tally: { left: left - 1, at: now, lately } }
}

/** A tally under another rate, as when somebody turns out to be staff: what was spent stays spent. */
export const underRate = (tally: Tally, was: Rate, rate: Rate): Tally => ({
  ...tally,
  left: Math.max(0, rate.most - (was.most - tally.left)),
})
