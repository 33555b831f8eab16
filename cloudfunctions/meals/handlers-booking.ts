import type { Deed } from '../../domain/kernel/seats'
import type { MealsContract } from '../../domain/meals/contract'
import { refusalOf, seatOf, wishOf } from '../../domain/meals/rules-booking'
import type { MealSeat } from '../../domain/meals/sitting'
import type { Way } from '../../domain/meals/views'
import type { Ask } from '../kit/admit'
import { subjectOf } from '../kit/ask'
import type { Where } from '../kit/database'
import { claimSeat, moveSeat, releaseSeat } from '../kit/seats'
import type { Turn } from '../kit/seats-turn'
import type { Handlers } from '../kit/serve'
import { newsMark } from './store-news'
import { holderOf } from './steps-holder'
import type { MealsStore, SittingRow } from './store'
import type { Tickets } from './steps-tickets'

type About = { sittingId: string; personId: string; channel: Deed['channel'] }

const doer = ({ caller }: Ask<unknown>) => ({ id: caller?.id ?? 'platform', name: caller?.name ?? '系统' })

function turnOf(ask: Ask<About>, person: string, did: Deed['did'], wish: string): Turn {
  const { id, name } = doer(ask)
  const { sittingId, channel } = ask.input
  return {
    id: sittingId,
    person,
    key: ask.key,
    deed: { did, at: ask.now, who: id, whoName: name, channel, wish },
    beside: newsMark(ask),
  }
}

const placeOf = (input: { set: string; portions: number; way: Way }) => ({
  pool: input.set,
  n: input.portions,
  way: input.way,
})
const notCollected = (person: string): Where => ({ [`by.${person}.collectedAt`]: { missing: true } })
const whyCollected = (person: string) => (row: SittingRow) =>
  row.by[person]?.collectedAt === undefined ? undefined : ('used' as const)

/** The state of a booking now, for the answer to a wish that was granted before. */
function stateNow(seat: MealSeat | undefined) {
  if (!seat) return 'cancelled' as const
  return seat.collectedAt === undefined ? ('booked' as const) : ('collected' as const)
}

const isOffered = (way: Way) => ({
  where: { ways: way },
  rule: (row: SittingRow) => (row.ways.includes(way) ? undefined : ('way' as const)),
})

type Held = (
  about: About,
  code: string,
  state: 'booked' | 'cancelled' | 'collected',
) => { code: string; ticket: string; state: typeof state }
type Does<A extends 'book' | 'change' | 'cancel'> = Handlers<MealsContract>[A]

const holderIn = (store: MealsStore, ask: Ask<About>) =>
  holderOf(store, subjectOf(ask), { ...ask.input, key: ask.key })

const bookWith =
  (store: MealsStore, held: Held): Does<'book'> =>
  async ask => {
    const { input, now } = ask
    const diner = subjectOf(ask)
    const wish = placeOf(input)
    const seat = seatOf({ ...wish, at: now }, diner, { ...doer(ask), channel: input.channel })
    const holder = await holderIn(store, ask)
    const turn = turnOf(ask, holder.id, 'book', wishOf('book', wish))
    const outcome = await claimSeat<MealSeat, 'way', SittingRow>(
      store.seats,
      turn,
      seat,
      isOffered(input.way),
    )
    if (!outcome.done) return refusalOf(outcome.why, outcome.row, holder.id)
    const there = outcome.row?.by[holder.id] ?? holder.seat
    return held(input, there?.code ?? outcome.code, outcome.again ? stateNow(there) : 'booked')
  }

const changeWith =
  (store: MealsStore, held: Held): Does<'change'> =>
  async ask => {
    const { seen } = ask.input
    const holder = await holderIn(store, ask)
    const person = holder.id
    const wish = placeOf(ask.input)
    const offered = isOffered(wish.way)
    const outcome = await moveSeat(
      store.seats,
      turnOf(ask, person, 'change', wishOf('change', wish)),
      { seen: { pool: seen.set, n: seen.portions }, wish },
      {
        where: { ...notCollected(person), ...offered.where },
        change: { [`by.${person}.way`]: { set: wish.way } },
        rule: row => whyCollected(person)(row) ?? offered.rule(row),
      },
    )
    if (!outcome.done) return refusalOf(outcome.why, outcome.row, person)
    const seat = outcome.row?.by[person] ?? holder.seat
    return held(ask.input, seat?.code ?? seen.code, outcome.again ? stateNow(seat) : 'booked')
  }

const cancelWith =
  (store: MealsStore): Does<'cancel'> =>
  async ask => {
    const { seen } = ask.input
    const { id: person } = await holderIn(store, ask)
    const outcome = await releaseSeat(
      store.seats,
      turnOf(ask, person, 'cancel', 'cancel'),
      { pool: seen.set, n: seen.portions, code: seen.code },
      { where: notCollected(person), rule: whyCollected(person) },
    )
    return outcome.done ? { cancelled: true } : refusalOf(outcome.why, outcome.row, person)
  }

/** Booking, changing, cancelling: each one conditional write on the sitting. */
export function bookingHandlers(
  store: MealsStore,
  tickets: Tickets,
): Pick<Handlers<MealsContract>, 'book' | 'change' | 'cancel'> {
  const held = (
    { sittingId, personId }: About,
    code: string,
    state: 'booked' | 'cancelled' | 'collected',
  ) => ({
    code,
    ticket: tickets.of(sittingId, personId),
    state,
  })
  return { book: bookWith(store, held), change: changeWith(store, held), cancel: cancelWith(store) }
}
