import { MOST_DEEDS, whyNotAdopt, type Deed, type Seat } from '../../domain/kernel/seats'
import type { Where } from './database'
import type { SeatsRow, SeatsTable } from './seats-turn'

/** What one record of a person holds at one scarce thing, on its way to another record of the same person. */
export interface Passage {
  id: string
  from: string
  to: string
  key: string
  deed: Omit<Deed, 'did' | 'wish'>
}

/** `left` where the other record holds one too, or where it may not go any more: it stays where it is. */
export type Passed = 'moved' | 'left' | 'absent'

const ATTEMPTS = 6

/** Every write on a person's place counts his turns, so the same count means: nothing about it has changed since. */
function asSeen({ from, to, key }: Passage, seat: Seat, turns: number | undefined): Where {
  return {
    [`deeds.${from}.${key}`]: { missing: true },
    [`by.${from}`]: { present: true },
    [`by.${from}.code`]: seat.code,
    [`turns.${from}`]: turns ?? { missing: true },
    [`by.${to}`]: { missing: true },
    [`turns.${to}`]: { not: MOST_DEEDS },
  }
}

async function write<S extends Seat, R extends SeatsRow<S>>(
  { table }: SeatsTable<R>,
  passage: Passage,
  seat: S,
  turns: number | undefined,
): Promise<boolean> {
  const { id, from, to, key, deed } = passage
  return table.change(id, asSeen(passage, seat, turns), {
    [`by.${from}`]: { drop: true },
    [`by.${to}`]: { set: seat },
    [`codes.${seat.code}`]: { set: to },
    [`deeds.${from}.${key}`]: { set: { ...deed, did: 'pass', wish: `pass ${to}` } },
    [`turns.${from}`]: { inc: 1 },
    [`deeds.${to}.${key}`]: { set: { ...deed, did: 'adopt', wish: `adopt ${from}` } },
    [`turns.${to}`]: { inc: 1 },
  })
}

async function read<R extends SeatsRow>({ table }: SeatsTable<R>, { id, from, to, key }: Passage) {
  const of = (person: string) => [`by.${person}`, `turns.${person}`, `deeds.${person}.${key}`]
  const [row] = await table.some([{ _id: id }], { limit: 1, fields: [...of(from), ...of(to)] })
  return row
}

/** A hand that was used up keeps what it holds: one more deed would pass the bound that every other write respects. */
const isFull = ({ turns }: SeatsRow, { from, to }: Passage) =>
  turns[from] === MOST_DEEDS || turns[to] === MOST_DEEDS

/** What there is to say without a write; undefined while the place is still to be moved. */
function saidOf<S extends Seat>(
  row: SeatsRow<S>,
  passage: Passage,
  mayGo: (seat: S) => boolean,
): Passed | undefined {
  const { from, key } = passage
  if (row.deeds[from]?.[key]?.did === 'pass') return 'moved'
  const seat = row.by[from]
  if (!seat) return 'absent'
  const stays = whyNotAdopt(row, passage) !== undefined || !mayGo(seat) || isFull(row, passage)
  return stays ? 'left' : undefined
}

/**
 * Moves what one record holds to another record of the same person by one conditional write: the place, its number and all
 * that is noted on it, with nothing freed and nothing taken in between. Safe to repeat with the same key.
 */
export async function adoptSeat<S extends Seat, R extends SeatsRow<S>>(
  seats: SeatsTable<R>,
  passage: Passage,
  mayGo: (seat: S) => boolean,
): Promise<Passed> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const row = await read(seats, passage)
    const said = row ? saidOf<S>(row, passage, mayGo) : 'absent'
    if (said !== undefined) return said
    const seat = row?.by[passage.from]
    if (row && seat && (await write<S, R>(seats, passage, seat, row.turns[passage.from]))) return 'moved'
  }
  throw new Error(`a place of ${passage.id} kept changing through ${ATTEMPTS} attempts`)
}
