import type { BookingView, SittingView } from '../../../domain/meals/views'
import { addDays, dayOf, type Day, type Instant } from '../../../domain/kernel/time'
import { keep, recall } from '../../lib/storage'

/** What one shows at the counter. It lies on the phone, so it is there without a net. */
export interface Ticket extends Pick<SittingView, 'day' | 'meal' | 'place' | 'opens' | 'shuts' | 'closesAt'> {
  booking: BookingView
}

const place = 'tickets'

/** The tickets in what the service told of sittings; what the canteen does not serve is none. */
export const ticketsIn = (sittings: readonly SittingView[]): Ticket[] =>
  sittings.flatMap(({ day, meal, place, opens, shuts, closesAt, bookings }) =>
    bookings
      .filter(({ state }) => state !== 'cancelled')
      .map(booking => ({ day, meal, place, opens, shuts, closesAt, booking })),
  )

export interface Told {
  sittings: readonly SittingView[]
  /** Whose bookings were asked for. */
  personIds: readonly string[]
  today: Day
}

/** The tickets after news: for the persons and sittings told of the news are the whole truth; yesterday's are thrown away. */
export function afterNews(kept: readonly Ticket[], { sittings, personIds, today }: Told): Ticket[] {
  const toldOf = new Set(sittings.map(({ id }) => id))
  const still = kept.filter(
    ({ day, booking }) =>
      day >= addDays(today, -1) && !(toldOf.has(booking.sittingId) && personIds.includes(booking.personId)),
  )
  return [...still, ...ticketsIn(sittings).filter(({ day }) => day >= addDays(today, -1))]
}

/** What lies on this phone. */
export const ticketsHere = (): Ticket[] => recall<Ticket[]>(place) ?? []

/** Keeps what the service told. */
export function keepTickets(
  sittings: readonly SittingView[],
  personIds: readonly string[],
  now: Instant,
): void {
  keep(place, afterNews(ticketsHere(), { sittings, personIds, today: dayOf(now) }))
}

/** Keeps a ticket that was just given out. */
export function keepTicket(ticket: Ticket): void {
  const { sittingId, personId } = ticket.booking
  const others = ticketsHere().filter(
    ({ booking }) => booking.sittingId !== sittingId || booking.personId !== personId,
  )
  keep(place, [...others, ticket])
}

/** Throws a ticket away that was given back. */
export function dropTicket(sittingId: string, personId: string): void {
  keep(
    place,
    ticketsHere().filter(({ booking }) => booking.sittingId !== sittingId || booking.personId !== personId),
  )
}
