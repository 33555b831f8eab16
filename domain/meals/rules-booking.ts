import type { Person } from '../kernel/person'
import { refuse, type Facts, type Refusal, type RefusalCode } from '../kernel/refusal'
import { clockOf } from '../kernel/time'
import type { MealSeat, Sitting } from './sitting'

type Seen = Pick<Sitting, 'by' | 'closesAt' | 'state' | 'pools' | 'day' | 'meal'>

/** Everything the seats may answer with no, in the words of the canteen. */
const codes = {
  already: 'meals.already-booked',
  closed: 'meals.closed',
  'unknown-pool': 'meals.not-on-menu',
  gone: 'meals.not-on-menu',
  full: 'meals.sold-out',
  absent: 'meals.not-booked',
  used: 'meals.already-collected',
  way: 'meals.way-not-offered',
  'key-reused': 'request.key-reused',
  'too-many': 'request.too-many-changes',
} as const satisfies Record<string, RefusalCode>
export type WhyNot = keyof typeof codes
export type CodeOf<W extends WhyNot> = (typeof codes)[W]

function factsOf(sitting: Seen, personId: string): Facts {
  const seat = sitting.by[personId]
  const pools = Object.values(sitting.pools)
  return {
    day: sitting.day,
    meal: sitting.meal,
    closedAt: clockOf(sitting.closesAt),
    cap: pools.reduce((sum, pool) => sum + pool.cap, 0),
    left: pools.reduce((sum, pool) => sum + pool.left, 0),
    cancelled: sitting.state === 'cancelled',
    ...(seat && { code: seat.code }),
    ...(seat?.collectedAt !== undefined && { collectedAt: clockOf(seat.collectedAt) }),
  }
}

/** A no of the seats as a refusal with what a sentence needs: the clock, the number, what is left. */
export const refusalOf = <W extends WhyNot>(
  why: W,
  sitting: Seen | undefined,
  personId: string,
): Refusal<CodeOf<W>> => refuse(codes[why], sitting ? factsOf(sitting, personId) : {})

/** A person's wish as one line; the same key with another line is a mistake. */
export const wishOf = (did: string, { pool, n, way }: { pool: string; n: number; way: string }) =>
  `${did} ${pool} ${n} ${way}`

/** The seat a booking makes: what the kitchen must know of the diner is copied, his diet and the building. */
export const seatOf = (
  wish: { pool: string; n: number; way: MealSeat['way']; at: number },
  diner: Person,
  bookedBy: MealSeat['bookedBy'],
): Omit<MealSeat, 'code'> => ({ ...wish, diet: diner.care.diet, building: diner.home, bookedBy })
