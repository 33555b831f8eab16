import type { Pace } from '../../domain/kernel/contract'
import {
  BETWEEN_BOOKINGS,
  countOne,
  full,
  rates,
  secondsOf,
  underRate,
  type Rate,
  type Tally,
} from '../../domain/kernel/limits'
import { refuse, type Refusal } from '../../domain/kernel/refusal'
import type { Instant } from '../../domain/kernel/time'
import { memoryOf, type Memory } from './limits-memory'

type TooOften = Refusal<'request.too-often'>

/** A call as it comes to the door, before anything is looked up. */
export interface Knock {
  /** The fingerprint of an account, a desk, or `nobody`; undefined for the platform, which is not limited. */
  who: string | undefined
  /** As it was sent; only a repeat of a wish makes use of it. */
  key: unknown
  now: Instant
}

/** A wish that was found to be allowed. */
export interface Wish {
  who: string | undefined
  key: string
  now: Instant
  /** Whether the caller is trusted with anything, and whether he asks because he is. */
  isStaff: boolean
  asStaff: boolean
  pace: Pace | undefined
  /** The place the wish is about, and whom it is for. */
  place: string | undefined
  subjects: readonly string[]
}

/** How often one may ask. Both answer without the database and remember only in this instance. */
export interface Limits {
  knock: (knock: Knock) => TooOften | undefined
  wish: (wish: Wish) => TooOften | undefined
}

/** For what is no crowd of callers: tests that let thousands of calls pass in one moment, and the making of a demo. */
export const noLimits: Limits = { knock: () => undefined, wish: () => undefined }

/** So many callers, stations and bookings an instance remembers. */
const MOST = 10_000
const LONGEST_KEY = 40

const tooOften = (seconds: number): TooOften => refuse('request.too-often', { seconds })
const keyIn = (key: unknown) => (typeof key === 'string' && key.length <= LONGEST_KEY ? key : '')

interface Known {
  tally: Tally
  isStaff: boolean
}

const rateOf = (who: string, isStaff: boolean): Rate => {
  if (who === 'nobody') return rates.nobody
  return isStaff ? rates.staff : rates.person
}

/** Notes down what somebody turned out to be, for his next call. */
function learn(callers: Memory<Known>, who: string, isStaff: boolean): void {
  const known = callers.get(who)
  if (!known || known.isStaff === isStaff) return
  const [was, rate] = [rateOf(who, known.isStaff), rateOf(who, isStaff)]
  callers.set(who, { isStaff, tally: underRate(known.tally, was, rate) })
}

interface Booked {
  key: string
  at: Instant
}

/** Two bookings for the same persons by the same caller keep a distance; one that is repeated under its key does not. */
function tooSoon(bookings: Memory<Booked>, { who, key, subjects, now }: Wish): TooOften | undefined {
  const name = `${who} ${[...subjects].sort().join()}`
  const last = bookings.get(name)
  const wait = last && last.key !== key ? last.at + BETWEEN_BOOKINGS - now : 0
  if (wait > 0) return tooOften(secondsOf(Math.min(wait, BETWEEN_BOOKINGS)))
  if (last?.key !== key) bookings.set(name, { key, at: now })
  return undefined
}

function tooManyHere(stations: Memory<Tally>, place: string, call: { key: string; now: Instant }) {
  const end = countOne(stations.get(place) ?? full(rates.station, call.now), rates.station, call)
  if ('seconds' in end) return tooOften(end.seconds)
  stations.set(place, end.tally)
  return undefined
}

/**
 * The limits of one function instance. With k instances somebody may ask k times as often: they guard against a flood, and
 * what must be exact, seats and guessed codes, is decided by the database.
 */
export function openLimits(): Limits {
  const [callers, bookings] = [memoryOf<Known>(MOST), memoryOf<Booked>(MOST)]
  const stations = memoryOf<Tally>(MOST)
  return {
    knock({ who, key, now }) {
      if (who === undefined) return undefined
      const isStaff = callers.get(who)?.isStaff ?? false
      const rate = rateOf(who, isStaff)
      const end = countOne(callers.get(who)?.tally ?? full(rate, now), rate, { key: keyIn(key), now })
      if ('seconds' in end) return tooOften(end.seconds)
      callers.set(who, { isStaff, tally: end.tally })
      return undefined
    },
    wish(wish) {
      const { who, pace, place, asStaff, isStaff } = wish
      if (who === undefined) return undefined
      learn(callers, who, isStaff)
      if (pace === 'booking' && !asStaff) return tooSoon(bookings, wish)
      return pace === 'scan' && place !== undefined ? tooManyHere(stations, place, wish) : undefined
    },
  }
}
