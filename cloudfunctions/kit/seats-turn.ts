import { MOST_DEEDS, type Deed, type Seat, type Seats } from '../../domain/kernel/seats'
import type { Change, Collection, Row, Where } from './database'

export type SeatsRow<S extends Seat = Seat> = Seats<S> & Row & { turns: Record<string, number> }

/** Where the scarce things of a service lie, and which of their own fields tell a caller why he was refused. */
export interface SeatsTable<R extends SeatsRow> {
  table: Collection<R>
  shown: readonly string[]
}

/** One wish about one person on one scarce thing. */
export interface Turn {
  id: string
  person: string
  key: string
  deed: Deed
  /** What a service notes beside, in the same write, for whoever did it and however. */
  beside?: Change
}

export type NotTurned = 'key-reused' | 'too-many' | 'gone'

/** `again` says that this very wish was done before: the same key, the same answer. */
export type Outcome<Why extends string, R> =
  { done: true; again: boolean; row?: R } | { done: false; why: Why | NotTurned; row?: R }

/** Guards of every write: the key is fresh, and the person has not had more turns than any hand needs. */
export const isFresh = ({ person, key }: Turn): Where => ({
  [`deeds.${person}.${key}`]: { missing: true },
  [`turns.${person}`]: { not: MOST_DEEDS },
})

/** Guards of what must happen before the closing instant. */
export const isOpen = ({ deed }: Turn): Where => ({ state: 'open', closesAt: { above: deed.at } })

/** Guards of what expects a person to hold just this. */
export const holds = (person: string, held: Pick<Seat, 'pool' | 'n'>): Where => ({
  [`by.${person}.pool`]: held.pool,
  [`by.${person}.n`]: held.n,
})

/** What every write leaves behind: the deed under its key. */
export const turned = ({ person, key, deed, beside }: Turn): Change => ({
  ...beside,
  [`deeds.${person}.${key}`]: { set: deed },
  [`turns.${person}`]: { inc: 1 },
})

/** One scarce thing with one person's part of it; nobody else's. */
export async function readSeats<R extends SeatsRow>(
  { table, shown }: SeatsTable<R>,
  id: string,
  person: string,
) {
  const fields = [
    'state',
    'closesAt',
    'pools',
    `by.${person}`,
    `deeds.${person}`,
    `turns.${person}`,
    ...shown,
  ]
  const [row] = await table.some([{ _id: id }], { limit: 1, fields })
  return row
}

/** Tells a write that changed nothing apart: a repeat, a mistaken key, too many turns, or a reason of the rule. */
export async function explain<Why extends string, R extends SeatsRow>(
  seats: SeatsTable<R>,
  turn: Turn,
  rule: (row: R) => Why | undefined,
): Promise<Outcome<Why, R> | R> {
  const row = await readSeats(seats, turn.id, turn.person)
  if (!row) return { done: false, why: 'gone' }
  const earlier = row.deeds[turn.person]?.[turn.key]
  if (earlier?.wish === turn.deed.wish) return { done: true, again: true, row }
  if (earlier) return { done: false, why: 'key-reused' }
  if (row.turns[turn.person] === MOST_DEEDS) return { done: false, why: 'too-many' }
  const why = rule(row)
  return why ? { done: false, why, row } : row
}

const ATTEMPTS = 4

/** Writes; when that changed nothing and nothing speaks against it, writes again with what was seen. */
export async function insist<Why extends string, R extends SeatsRow>(
  seats: SeatsTable<R>,
  turn: Turn,
  write: (attempt: number, seen: R | undefined) => Promise<boolean>,
  rule: (row: R) => Why | undefined,
): Promise<Outcome<Why, R>> {
  let seen: R | undefined
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (await write(attempt, seen)) return { done: true, again: false }
    const told = await explain(seats, turn, rule)
    if ('done' in told) return told
    seen = told
  }
  throw new Error(`a place of ${turn.id} kept changing hands through ${ATTEMPTS} attempts`)
}
