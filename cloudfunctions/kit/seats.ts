import {
  whyNotMove,
  whyNotRelease,
  whyNotSeat,
  type NotMoved,
  type NotSeated,
  type Seat,
} from '../../domain/kernel/seats'
import type { Instant } from '../../domain/kernel/time'
import type { Change, Where } from './database'
import {
  explain,
  holds,
  insist,
  isFresh,
  isOpen,
  turned,
  type Outcome,
  type SeatsRow,
  type SeatsTable,
  type Turn,
} from './seats-turn'

/*
 * Claims, moves and releases places by one conditional write each (DESIGN D3): nothing is read before it decides, and after
 * a write that changed nothing one read tells why. The caller's key makes every wish safe to repeat, in any order and after
 * any lost answer: a used key answers as it did, a key used for another wish is refused.
 */

/** What a service adds to a move: more of its own to guard, to change, and a rule that names its own reason. */
export interface Extra<Why extends string, R> {
  where: Where
  change: Change
  rule: (row: R) => Why | undefined
}

/** A number of four digits for a person here; another one for each attempt, so a clash is over at the second. */
export function codeFor(id: string, person: string, attempt: number): string {
  let hash = 0x811c9dc5
  for (const char of `${attempt}/${id}/${person}`)
    hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193) >>> 0
  return String(1000 + (hash % 9000))
}

/** For so long after a pool was seen full one looks before one writes, because the write would only say no. */
const FULL_FOR = 60_000
/** What an instance of a function saw full, and when. */
const seenFull = new WeakMap<object, Map<string, Instant>>()

/** Claims as `claim` does; where the pool was full a moment ago one read tells a no, instead of a write and a read. */
async function unlessFull<Why extends string, R extends SeatsRow>(
  seats: SeatsTable<R>,
  { turn, pool }: { turn: Turn; pool: string },
  rule: (row: R) => Why | undefined,
  claim: () => Promise<Outcome<Why, R>>,
): Promise<Outcome<Why, R>> {
  const full = seenFull.get(seats) ?? new Map<string, Instant>()
  seenFull.set(seats, full)
  const name = `${turn.id} ${pool}`
  const looks = turn.deed.at < (full.get(name) ?? -Infinity) + FULL_FOR
  const known = looks ? await explain(seats, turn, rule) : undefined
  const outcome = known && 'done' in known ? known : await claim()
  if (!outcome.done && outcome.why === 'full') full.set(name, turn.deed.at)
  else full.delete(name)
  return outcome
}

/** Claims n places of a pool for a person until the closing instant; refuses a second entry, a full pool, a late hand. */
export async function claimSeat<S extends Seat, Why extends string, R extends SeatsRow<S>>(
  seats: SeatsTable<R>,
  turn: Turn,
  seat: Omit<S, 'code'>,
  extra: Omit<Extra<Why, R>, 'change'>,
): Promise<Outcome<NotSeated | Why, R> & { code: string }> {
  const { id, person } = turn
  const left = `pools.${seat.pool}.left`
  const write = (attempt: number) => {
    const code = codeFor(id, person, attempt)
    return seats.table.change(
      id,
      {
        ...isFresh(turn),
        ...isOpen(turn),
        ...extra.where,
        [left]: { from: seat.n },
        [`by.${person}`]: { missing: true },
        [`codes.${code}`]: { missing: true },
      },
      {
        ...turned(turn),
        [left]: { inc: -seat.n },
        [`by.${person}`]: { set: { ...seat, code } },
        [`codes.${code}`]: { set: person },
      },
    )
  }
  let attempts = 0
  const rule = (row: R) =>
    whyNotSeat(row, { person, pool: seat.pool, n: seat.n, now: turn.deed.at }) ?? extra.rule(row)
  const claim = () => insist<NotSeated | Why, R>(seats, turn, attempt => write((attempts = attempt)), rule)
  const outcome = await unlessFull<NotSeated | Why, R>(seats, { turn, pool: seat.pool }, rule, claim)
  return { ...outcome, code: outcome.row?.by[person]?.code ?? codeFor(id, person, attempts) }
}

const poolsMoved = (held: Pick<Seat, 'pool' | 'n'>, wish: Pick<Seat, 'pool' | 'n'>): Change =>
  held.pool === wish.pool
    ? { [`pools.${wish.pool}.left`]: { inc: held.n - wish.n } }
    : { [`pools.${held.pool}.left`]: { inc: held.n }, [`pools.${wish.pool}.left`]: { inc: -wish.n } }

/** Moves what a person holds (`seen`) to another pool or number until the closing instant. */
export function moveSeat<Why extends string, R extends SeatsRow>(
  seats: SeatsTable<R>,
  turn: Turn,
  { seen, wish }: Record<'seen' | 'wish', Pick<Seat, 'pool' | 'n'>>,
  extra: Extra<Why, R>,
): Promise<Outcome<NotMoved | Why, R>> {
  const { id, person } = turn
  const write = (_: number, row: R | undefined) => {
    const held = row?.by[person] ?? seen
    const more = held.pool === wish.pool ? wish.n - held.n : wish.n
    return seats.table.change(
      id,
      {
        ...isFresh(turn),
        ...isOpen(turn),
        ...holds(person, held),
        ...extra.where,
        [`pools.${wish.pool}.left`]: { from: Math.max(more, 0) },
      },
      {
        ...turned(turn),
        ...poolsMoved(held, wish),
        ...extra.change,
        [`by.${person}.pool`]: { set: wish.pool },
        [`by.${person}.n`]: { set: wish.n },
      },
    )
  }
  return insist<NotMoved | Why, R>(
    seats,
    turn,
    write,
    row => extra.rule(row) ?? whyNotMove(row, { person, ...wish, now: turn.deed.at }),
  )
}

/** Gives back what a person holds (`seen`) until the closing instant. */
export function releaseSeat<Why extends string, R extends SeatsRow>(
  seats: SeatsTable<R>,
  turn: Turn,
  seen: Pick<Seat, 'pool' | 'n' | 'code'>,
  extra: Omit<Extra<Why, R>, 'change'>,
): Promise<Outcome<'absent' | 'closed' | Why, R>> {
  const { id, person } = turn
  const write = (_: number, row: R | undefined) => {
    const held = row?.by[person] ?? seen
    return seats.table.change(
      id,
      {
        ...isFresh(turn),
        ...isOpen(turn),
        ...holds(person, held),
        [`by.${person}.code`]: held.code,
        ...extra.where,
      },
      {
        ...turned(turn),
        [`pools.${held.pool}.left`]: { inc: held.n },
        [`by.${person}`]: { drop: true },
        [`codes.${held.code}`]: { drop: true },
      },
    )
  }
  const rule = (row: R) => extra.rule(row) ?? whyNotRelease(row, { person, now: turn.deed.at })
  return insist<'absent' | 'closed' | Why, R>(seats, turn, write, rule)
}

/** Notes something on what a person holds, whether the thing is still open or not; gives the row as it is afterwards. */
export async function markSeat<Why extends string, R extends SeatsRow>(
  seats: SeatsTable<R>,
  turn: Turn,
  extra: Extra<Why, R>,
): Promise<Outcome<Why | 'absent', R>> {
  const guards: Where = { ...isFresh(turn), [`by.${turn.person}`]: { present: true }, ...extra.where }
  let marked: R | undefined
  const write = async () => {
    marked = await seats.table.changeAndRead(turn.id, guards, { ...turned(turn), ...extra.change })
    return marked !== undefined
  }
  const rule = (row: R) => (row.by[turn.person] ? extra.rule(row) : 'absent')
  const outcome = await insist<Why | 'absent', R>(seats, turn, write, rule)
  return marked ? { ...outcome, row: marked } : outcome
}
