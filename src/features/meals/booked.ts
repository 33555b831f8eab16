import type { BookingView, SittingView } from '../../../domain/meals/views'
import { instantOf, type Instant } from '../../../domain/kernel/time'

/** How a meal stands for one person. */
export type Standing = 'open' | 'booked' | 'taken' | 'missed' | 'full' | 'closed' | 'rest'

/** A person's booking of a sitting. */
export const bookingOf = (sitting: SittingView, personId: string): BookingView | undefined =>
  sitting.bookings.find(booking => booking.personId === personId)

const ofBooking = { booked: 'booked', collected: 'taken', missed: 'missed', cancelled: 'rest' } as const
const ofSitting = { open: 'open', closed: 'closed', 'sold-out': 'full', cancelled: 'rest' } as const

/** How a sitting stands for somebody without a booking; the cut-off also passes while the phone has no net. */
export function offered(sitting: SittingView, now: Instant): Standing {
  const standing = ofSitting[sitting.state]
  const bookable = standing === 'open' || standing === 'full'
  return bookable && now >= sitting.closesAt ? 'closed' : standing
}

/** How a sitting stands for a person. */
export function standingOf(sitting: SittingView, personId: string, now: Instant): Standing {
  const booking = bookingOf(sitting, personId)
  return booking ? ofBooking[booking.state] : offered(sitting, now)
}

/** Whether the doors have shut. */
export const isOver = (sitting: Pick<SittingView, 'day' | 'shuts'>, now: Instant): boolean =>
  now >= instantOf(sitting.day, sitting.shuts)

/** By day, then by hour. */
export const inOrder = <S extends Pick<SittingView, 'day' | 'opens'>>(sittings: readonly S[]): S[] =>
  [...sittings].sort((a, b) => (a.day + a.opens < b.day + b.opens ? -1 : 1))
