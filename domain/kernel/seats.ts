import type { PersonId } from './ids'
import type { Instant } from './time'

/** One scarce thing: a sitting, an activity, a shift. It has one pool (`all`) or several that run out apart, such as set meals. */
export interface Seats<S extends Seat = Seat> {
  state: 'open' | 'cancelled'
  /** From this instant on nobody claims, changes or releases by himself. */
  closesAt: Instant
  pools: Record<string, Pool>
  /** Who holds what now. A person holds at most one seat entry, of n places. */
  by: Record<PersonId, S>
  /** What was done for whom, by the caller's key: the memory that makes every repeat harmless, and the history people see. */
  deeds: Record<PersonId, Record<string, Deed>>
  /** Short numbers people say aloud, unique within this thing. */
  codes: Record<string, PersonId>
}

export interface Pool {
  cap: number
  left: number
}

export interface Seat {
  pool: string
  n: number
  code: string
  at: Instant
}

export type Channel = 'wechat' | 'phone' | 'counter' | 'door' | 'paper'

export interface Deed {
  /** `pass` and `adopt` are the two sides of one move from a record to another of the same person. */
  did: 'book' | 'change' | 'cancel' | 'collect' | 'call' | 'pass' | 'adopt'
  at: Instant
  who: PersonId
  whoName: string
  channel: Channel
  /** What was asked, in one line; the same key with another wish is a mistake of the caller, not a repeat. */
  wish: string
}

export type NotSeated = 'already' | 'closed' | 'unknown-pool' | 'full'
export type NotMoved = 'absent' | 'closed' | 'unknown-pool' | 'full'

/** Forty deeds for one person on one thing are more than any hand needs; it bounds the document. */
export const MOST_DEEDS = 40

const isClosed = (seats: Seats, now: Instant) => seats.state !== 'open' || now >= seats.closesAt

/**
 * Why n places of a pool cannot be claimed for a person, or undefined when they can. Of several reasons the one nearest to
 * what he can do something about: he has one already, then it is too late, then it is not offered, then it is full.
 */
export function whyNotSeat(
  seats: Seats,
  wish: { person: PersonId; pool: string; n: number; now: Instant },
): NotSeated | undefined {
  if (seats.by[wish.person]) return 'already'
  if (isClosed(seats, wish.now)) return 'closed'
  const pool = seats.pools[wish.pool]
  if (!pool) return 'unknown-pool'
  return pool.left < wish.n ? 'full' : undefined
}

/** Why a person cannot give back what he holds, or undefined when he can. */
export function whyNotRelease(
  seats: Seats,
  wish: { person: PersonId; now: Instant },
): 'absent' | 'closed' | undefined {
  if (!seats.by[wish.person]) return 'absent'
  return isClosed(seats, wish.now) ? 'closed' : undefined
}

/** Why a person's places cannot become n of a pool, or undefined when they can. */
export function whyNotMove(
  seats: Seats,
  wish: { person: PersonId; pool: string; n: number; now: Instant },
): NotMoved | undefined {
  const not = whyNotRelease(seats, wish)
  const held = seats.by[wish.person]
  if (not || !held) return not
  const pool = seats.pools[wish.pool]
  if (!pool) return 'unknown-pool'
  const freed = held.pool === wish.pool ? held.n : 0
  return pool.left + freed < wish.n ? 'full' : undefined
}

/**
 * Why what one record holds cannot become another's of the same person, or undefined when it can. It may happen after the
 * closing instant too: nothing becomes free or taken by it.
 */
export function whyNotAdopt(
  seats: Pick<Seats, 'by'>,
  { from, to }: Record<'from' | 'to', PersonId>,
): 'absent' | 'taken' | undefined {
  if (!seats.by[from]) return 'absent'
  return seats.by[to] ? 'taken' : undefined
}

/** What a person holds, under any of the ids he goes by, his own first. */
export const heldBy = <S extends Seat>(
  by: Record<PersonId, S>,
  ids: readonly PersonId[],
): { id: PersonId; seat: S }[] => ids.flatMap(id => (by[id] ? [{ id, seat: by[id] }] : []))

/** How many places are taken in each pool, counted from the people who hold them. */
export function placesTaken(seats: Pick<Seats, 'by' | 'pools'>): Record<string, number> {
  const taken: Record<string, number> = Object.fromEntries(Object.keys(seats.pools).map(pool => [pool, 0]))
  for (const seat of Object.values(seats.by)) taken[seat.pool] = (taken[seat.pool] ?? 0) + seat.n
  return taken
}

/** What is wrong with the books of one scarce thing (I1): places taken = held = capacity − left, never below zero. */
export function whatIsWrong(seats: Pick<Seats, 'by' | 'pools' | 'codes'>): string[] {
  const taken = placesTaken(seats)
  const wrong = Object.keys(taken).flatMap(name => {
    const pool = seats.pools[name]
    if (!pool) return [`pool ${name} is held but not offered`]
    const books = pool.cap - pool.left
    if (pool.left < 0) return [`pool ${name} is oversold by ${-pool.left}`]
    return books === taken[name]
      ? []
      : [`pool ${name}: ${books} taken by the counter, ${taken[name]} by the people`]
  })
  const mixed = Object.entries(seats.by).filter(([person, seat]) => seats.codes[seat.code] !== person)
  return [...wrong, ...mixed.map(([person]) => `the number of ${person} leads to somebody else`)]
}
