import { dayOf, type Day, type Instant } from '../../../domain/kernel/time'
import type { SittingView } from '../../../domain/meals/views'
import { dishesInShort, leftWord, mealOfDay } from './meal-words'
import type { Menu } from './api'
import { inOrder, isOver } from './booked'
import { firstBookable } from './pick'
import { say } from './read-aloud'
import { text } from './text'
import { ticketsIn, type Ticket } from './tickets'
import { digitByDigit } from '../../lib/clock-words'

export interface CanteenView {
  today: Day
  now: Instant
  tickets: Ticket[]
  /** The first meal that can be booked. */
  next?: SittingView | undefined
}

/** What is booked this week and what can be booked next. */
export const canteenView = (menu: Menu, ids: readonly string[], now: Instant): CanteenView => ({
  now,
  today: dayOf(now),
  tickets: inOrder(ticketsIn(menu.days.flatMap(({ sittings }) => sittings))).filter(
    ticket => !isOver(ticket, now),
  ),
  next: firstBookable(menu, ids, { now }),
})

/** 「明天有番茄炖牛腩，还有 38 份。」 */
export function temptation({ next, today }: CanteenView): string {
  const dish = next?.sets.find(({ left }) => left > 0)?.dishes[0]
  if (!next || dish === undefined) return text.willBeHere
  return `${mealOfDay(next, today)}有${dish}，${leftWord(next.left)}。${text.willBeHere}`
}

/** The page for the ear. */
export const sayCanteen = (view: CanteenView): string =>
  view.tickets.length === 0
    ? say(`${text.noneThisWeek}。`, temptation(view))
    : say(
        `${text.mineTitle}。`,
        ...view.tickets.map(
          ticket =>
            `${mealOfDay(ticket, view.today)}，${dishesInShort(ticket.booking.dishes)}。${text.pickUpNumber}，${digitByDigit(ticket.booking.code)}。`,
        ),
      )
