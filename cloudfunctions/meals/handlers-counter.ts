import type { Deed } from '../../domain/kernel/seats'
import type { InputOf } from '../../domain/kernel/contract'
import type { Person } from '../../domain/kernel/person'
import { isRefusal, refuse } from '../../domain/kernel/refusal'
import type { Instant } from '../../domain/kernel/time'
import type { MealsContract } from '../../domain/meals/contract'
import { refusalOf } from '../../domain/meals/rules-booking'
import { guestsOf, whyNotServed } from '../../domain/meals/rules-counter'
import type { Ask } from '../kit/admit'
import { markSeat } from '../kit/seats'
import type { Turn } from '../kit/seats-turn'
import type { Handlers } from '../kit/serve'
import { expectedAt } from '../../domain/meals/sitting'
import type { Price } from '../../domain/meals/views'
import { holderOf } from './steps-holder'
import { finishServing } from './steps-serving'
import type { Shelf } from './shelf'
import type { SittingRow } from './store'
import type { Tickets } from './steps-tickets'

type Does<A extends keyof MealsContract> = Handlers<MealsContract>[A]
type CheckIn = InputOf<MealsContract['checkIn']>

/** The head of a sitting, for lists of it. */
export const headOf = ({ _id: id, day, meal, place, opens, shuts, closesAt, ...row }: SittingRow) => ({
  id,
  day,
  meal,
  place,
  opens,
  shuts,
  closesAt,
  ...(row.cancelled && { cancelled: row.cancelled.reason }),
})

const turnOf = (ask: Ask<{ sittingId: string }>, person: string, did: Deed['did'], wish: string): Turn => ({
  id: ask.input.sittingId,
  person,
  key: ask.key,
  deed: {
    did,
    at: ask.now,
    who: ask.caller?.id ?? 'platform',
    whoName: ask.caller?.name ?? '系统',
    channel: 'counter',
    wish,
  },
})

const whyCollected = (person: string) => (row: SittingRow) =>
  row.by[person]?.collectedAt === undefined ? undefined : ('used' as const)
const whyNotHanded = (person: string) => (row: SittingRow) =>
  whyCollected(person)(row) ?? (row.state === 'cancelled' ? ('closed' as const) : undefined)

/** Why a meal is not handed out now: it is not its day, or not this sitting's. */
function whyNotHere(sitting: string, here: string, now: Instant) {
  const [, day = '', meal = ''] = sitting.split(':')
  const not = whyNotServed(day, now)
  if (not === 'too-early') return refuse('meals.too-early', { day, meal })
  return not || sitting !== here ? refuse('meals.wrong-sitting', { day, meal }) : undefined
}

/** Whom a scan or a tap means; a code that is not ours, or is for another meal or day, is told apart for the counter. */
function whoIsIt({ input, subjects, now }: Ask<CheckIn>, tickets: Tickets) {
  const { sittingId, found } = input
  const ticket = 'ticket' in found ? tickets.read(found.ticket) : { sitting: sittingId }
  const [diner] = subjects
  if (!ticket || !diner) return refuse('meals.code-invalid')
  return whyNotHere(ticket.sitting, sittingId, now) ?? diner
}

const counterWith =
  ({ store, directory }: Shelf): Does<'counter'> =>
  async ({ input, now }) => {
    const sitting = await store.wholeSitting(input.sittingId)
    if (!sitting) return refuse('meals.not-on-menu')
    const expected = expectedAt(sitting)
    const persons = await directory.several(Object.keys(expected.by))
    return { now, sitting: headOf(sitting), guests: guestsOf(expected, persons) }
  }

/** Under which of his ids the diner's meal lies: the one on his code, or the one on the list. */
function holderIn({ store, tickets }: Shelf, { input, key }: Ask<CheckIn>, diner: Person) {
  const { sittingId, found } = input
  const named = 'personId' in found ? found.personId : tickets.read(found.ticket)?.person
  return holderOf(store, diner, { sittingId, personId: named ?? diner.id, key })
}

const checkInWith =
  (shelf: Shelf): Does<'checkIn'> =>
  async ask => {
    const diner = whoIsIt(ask, shelf.tickets)
    if (isRefusal(diner)) return diner
    const { id } = await holderIn(shelf, ask, diner)
    const outcome = await markSeat(shelf.store.seats, turnOf(ask, id, 'collect', 'collect'), {
      where: { [`by.${id}.collectedAt`]: { missing: true }, state: 'open' },
      change: { [`by.${id}.collectedAt`]: { set: ask.now }, handedOut: { set: true } },
      rule: whyNotHanded(id),
    })
    return outcome.done && outcome.row
      ? handOver(shelf, outcome.row, { id, diner }, outcome.again)
      : refusalOf(outcome.done ? 'gone' : outcome.why, outcome.row, id)
  }

/** What a meal that was written down already came to; what happened is told as it was, not reckoned anew. */
async function writtenPrice({ store }: Shelf, sitting: SittingRow, id: string): Promise<Price | undefined> {
  const row = await store.servedTo(sitting._id, id)
  return row && { listFen: row.listFen, subsidyFen: row.subsidyFen, payFen: row.payFen }
}

/** What the counter hands over and asks for; writes the row of the served meal, unless an earlier call did. */
async function handOver(
  shelf: Shelf,
  sitting: SittingRow,
  eater: { id: string; diner: Person },
  again: boolean,
) {
  const { id, diner } = eater
  const seat = sitting.by[id]
  if (seat?.collectedAt === undefined) throw new Error(`nothing to hand over at ${sitting._id}`)
  const written = again ? await writtenPrice(shelf, sitting, id) : undefined
  const price = written ?? (await finishServing(shelf, sitting, eater)).price
  const { code, pool: set, n: portions, diet, collectedAt } = seat
  const dishes = sitting.sets[set]?.dishes ?? []
  return { personId: id, name: diner.name, code, set, dishes, portions, diet, price, collectedAt }
}

const noteCallWith = ({ store, directory }: Shelf): Does<'noteCall'> => {
  const noteOn = (ask: Ask<InputOf<MealsContract['noteCall']>>, id: string) => {
    const { said } = ask.input
    return markSeat(store.seats, turnOf(ask, id, 'call', `call ${said}`), {
      where: { [`by.${id}.collectedAt`]: { missing: true } },
      change: { [`by.${id}.said`]: { set: said }, [`by.${id}.calls`]: { inc: 1 } },
      rule: whyCollected(id),
    })
  }
  return async ask => {
    const { personId: named } = ask.input
    const outcome = await noteOn(ask, named)
    if (outcome.done) return { noted: true }
    // The list may be older than the day on which his record became part of another.
    const [person] = outcome.why === 'absent' ? await directory.several([named]) : []
    const { id } = person ? await holderOf(store, person, { ...ask.input, key: ask.key }) : { id: named }
    const then = id === named ? outcome : await noteOn(ask, id)
    return then.done ? { noted: true } : refusalOf(then.why, then.row, id)
  }
}

/** The counter: who is expected, who came, what a call brought. */
export const counterHandlers = (
  shelf: Shelf,
): Pick<Handlers<MealsContract>, 'counter' | 'checkIn' | 'noteCall'> => ({
  counter: counterWith(shelf),
  checkIn: checkInWith(shelf),
  noteCall: noteCallWith(shelf),
})
