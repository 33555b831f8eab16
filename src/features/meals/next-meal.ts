import type { BookingView, SittingView } from '../../../domain/meals/views'
import type { Day, Instant } from '../../../domain/kernel/time'
import { bookingOf, inOrder, isOver, standingOf, type Standing } from './booked'

export type NextMeal =
  | { kind: 'meal'; sitting: SittingView; standing: Standing; booking?: BookingView | undefined }
  /** The canteen rests today; `back` is the next meal there is. */
  | { kind: 'rest'; back?: SittingView | undefined }

export interface At {
  today: Day
  now: Instant
}

/** Whether a meal is worth more to him than one of today that can no longer be had. */
function better(sitting: SittingView, personId: string, { today, now }: At): boolean {
  const standing = standingOf(sitting, personId, now)
  return standing === 'booked' || (standing === 'open' && sitting.day === today)
}

/**
 * Which meal the first screen shows: today's until its doors shut, then today's next, then the next day's. A meal of today
 * that can no longer be had makes room for a later one of today that can, and for one that is booked.
 */
export function nextMeal(sittings: readonly SittingView[], personId: string, { today, now }: At): NextMeal {
  const coming = inOrder(sittings).filter(
    sitting => sitting.day >= today && !isOver(sitting, now) && sitting.state !== 'cancelled',
  )
  const [first] = coming
  if (!first) return { kind: 'rest' }
  const servesToday = sittings.some(({ day, state }) => day === today && state !== 'cancelled')
  if (!servesToday && !bookingOf(first, personId)) return { kind: 'rest', back: first }
  const gone = ['full', 'closed'].includes(standingOf(first, personId, now))
  const later = gone ? coming.slice(1).find(sitting => better(sitting, personId, { today, now })) : undefined
  const sitting = later ?? first
  return {
    kind: 'meal',
    sitting,
    standing: standingOf(sitting, personId, now),
    booking: bookingOf(sitting, personId),
  }
}
