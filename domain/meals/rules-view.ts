import { goesBy, idsOf, type Person } from '../kernel/person'
import { heldBy, type Deed } from '../kernel/seats'
import { instantOf, type Instant } from '../kernel/time'
import { billOf, portionPrice, quotaAhead } from './rules-bill'
import type { MealSeat, Sitting } from './sitting'
import type { BookingView, DeedView, SittingView } from './views'

type Shown = Sitting & { _id: string }
/** Who looks, and when; `ticketOf` signs the text of the pick-up code. */
export interface Look {
  me: string | undefined
  now: Instant
  ticketOf: (sittingId: string, personId: string) => string
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0)

/** Whether a sitting takes wishes: cancelled, closed by the clock, sold out, or open. */
export function stateOf(
  sitting: Pick<Sitting, 'state' | 'closesAt' | 'pools'>,
  now: Instant,
): SittingView['state'] {
  if (sitting.state === 'cancelled') return 'cancelled'
  if (now >= sitting.closesAt) return 'closed'
  return Object.values(sitting.pools).every(pool => pool.left === 0) ? 'sold-out' : 'open'
}

/** Where a booking stands: collected, cancelled with its sitting, missed once the canteen has shut, or still to come. */
export function bookingStateOf(
  seat: MealSeat,
  sitting: Pick<Sitting, 'day' | 'shuts' | 'state'>,
  now: Instant,
): BookingView['state'] {
  if (seat.collectedAt !== undefined) return 'collected'
  if (sitting.state === 'cancelled') return 'cancelled'
  return now >= instantOf(sitting.day, sitting.shuts) ? 'missed' : 'booked'
}

/** His own id where he holds one place; of a second, left by a record that became part of his, the id it lies under. */
function bookingViews(sitting: Shown, person: Person, all: readonly Shown[], look: Look): BookingView[] {
  return heldBy(sitting.by, idsOf(person)).map(({ id, seat }, at) => {
    const personId = at === 0 ? person.id : id
    const price = portionPrice(sitting, seat.pool, person, quotaAhead(all, sitting, person))
    const { name, channel, id: by } = seat.bookedBy
    return {
      sittingId: sitting._id,
      personId,
      set: seat.pool,
      dishes: sitting.sets[seat.pool]?.dishes ?? [],
      portions: seat.n,
      way: seat.way,
      code: seat.code,
      ticket: look.ticketOf(sitting._id, personId),
      bookedAt: seat.at,
      bookedBy: { name, channel, self: goesBy(person, by) },
      state: bookingStateOf(seat, sitting, look.now),
      ...(seat.collectedAt !== undefined && { collectedAt: seat.collectedAt }),
      price: billOf(price, seat.n),
    }
  })
}

function setViews(sitting: Shown, people: readonly Person[], all: readonly Shown[]): SittingView['sets'] {
  return Object.entries(sitting.sets).map(([set, meal]) => {
    const priced = people.map(person => [
      person.id,
      billOf(portionPrice(sitting, set, person, quotaAhead(all, sitting, person)), 1),
    ])
    const { dishes, tags, allergens, priceFen } = meal
    const left = sitting.pools[set]?.left ?? 0
    return {
      set,
      dishes,
      tags,
      allergens,
      left,
      listFen: priceFen,
      prices: Object.fromEntries(priced) as SittingView['sets'][number]['prices'],
    }
  })
}

/** A sitting as some people may see it: dishes, what is left, their own prices and bookings; nobody else's. */
export function sittingView(
  sitting: Shown,
  people: readonly Person[],
  all: readonly Shown[],
  look: Look,
): SittingView {
  const pools = Object.values(sitting.pools)
  const { _id: id, day, meal, place, opens, shuts, closesAt, ways } = sitting
  return {
    id,
    day,
    meal,
    place,
    opens,
    shuts,
    closesAt,
    ways,
    state: stateOf(sitting, look.now),
    cap: sum(pools.map(pool => pool.cap)),
    left: sum(pools.map(pool => pool.left)),
    sets: setViews(sitting, people, all),
    bookings: people.flatMap(person => bookingViews(sitting, person, all, look)),
  }
}

const told: Partial<Record<Deed['did'], DeedView['did']>> = {
  book: 'book',
  change: 'change',
  cancel: 'cancel',
  collect: 'collect',
}

/**
 * Who did what for these people at a sitting, newest first; a call that staff noted is not the family's business, and that
 * two records of one became one is told elsewhere.
 */
export function deedViews(sitting: Shown, people: readonly Person[], me: string | undefined): DeedView[] {
  const view = (person: Person, { at, did, who, whoName, channel }: Deed): DeedView[] => {
    const shown = told[did]
    const by = { name: whoName, self: goesBy(person, who), me: who === me, channel }
    return shown ? [{ at, did: shown, sittingId: sitting._id, personId: person.id, who: by }] : []
  }
  return people
    .flatMap(person => idsOf(person).flatMap(id => deedsIn(sitting, id).flatMap(deed => view(person, deed))))
    .sort((a, b) => b.at - a.at)
}

const deedsIn = (sitting: Shown, id: string): Deed[] => Object.values(sitting.deeds[id] ?? {})
