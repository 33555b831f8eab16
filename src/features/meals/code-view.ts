import type { Person } from '../../lib/persons'
import { dayOf, type Instant } from '../../../domain/kernel/time'
import { clockWord, dayParts, dotted } from '../../lib/clock-words'
import { inOrder, isOver } from './booked'
import { mealOfDay } from './meal-words'
import type { Ticket } from './tickets'

export interface CodeParams {
  person?: string | undefined
  sitting?: string | undefined
}

export interface ShownTicket {
  ticket: Ticket
  person: Person
}

/** A ticket is worth showing until the doors shut; one that was used stays until then, and says so. */
const worthShowing = (ticket: Ticket, now: Instant) =>
  ticket.booking.state !== 'missed' && !isOver(ticket, now)

/** The tickets somebody may show now, the meal that comes first before the others. */
export function ticketsToShow(
  tickets: readonly Ticket[],
  persons: readonly Person[],
  { now, sitting }: { now: Instant; sitting?: string | undefined },
): ShownTicket[] {
  const good = inOrder(tickets.filter(ticket => worthShowing(ticket, now)))
  const wanted = good.filter(({ booking }) => booking.sittingId === sitting)
  const first = (wanted[0] ?? good[0])?.booking.sittingId
  return good.flatMap(ticket => {
    const person = persons.find(({ id }) => id === ticket.booking.personId)
    return person && ticket.booking.sittingId === first ? [{ ticket, person }] : []
  })
}

/** 「11月20日 星期五 · 今天午饭」 */
export function codeWhen(ticket: Ticket, now: Instant): string {
  const today = dayOf(now)
  return dotted([dayParts(ticket.day, today)[0] ?? '', mealOfDay(ticket, today)])
}

/** 「11:42 已取」, when the meal was collected. */
export function usedWord({ booking }: Ticket): string | undefined {
  if (booking.state !== 'collected') return undefined
  return booking.collectedAt === undefined ? '已取' : `${clockWord(booking.collectedAt)}\u00a0已取`
}
