import type { Price, SittingView } from '../../../domain/meals/views'
import type { Day, Instant } from '../../../domain/kernel/time'
import type { Person } from '../../lib/persons'
import { keep, recall } from '../../lib/storage'
import type { Held, Order } from './order'
import type { Ticket } from './tickets'

/** What somebody is about to say yes to; it lies on the phone between the screens of a booking. */
export interface Draft {
  deed: 'book' | 'change'
  order: Order
  /** The day on which it was chosen. */
  today: Day
  persons: Person[]
  sitting: SittingView
  prices: Record<string, Price>
  total: Price
  /** In a change: what he has now. */
  seen?: { set: string; portions: number; code: string } | undefined
}

export const keepDraft = (draft: Draft): void => keep('draft', draft)
export const draftHere = (): Draft | undefined => recall<Draft>('draft')

const dishesOf = ({ sitting, order }: Draft): string[] =>
  sitting.sets.find(({ set }) => set === order.set)?.dishes ?? []

/** The ticket somebody holds once the service has said yes. */
export function ticketOf(draft: Draft, person: Person, { held, now }: { held: Held; now: Instant }): Ticket {
  const { day, meal, place, opens, shuts, closesAt } = draft.sitting
  const price = draft.prices[person.id] ?? draft.total
  return {
    day,
    meal,
    place,
    opens,
    shuts,
    closesAt,
    booking: {
      ...draft.order,
      personId: person.id,
      dishes: dishesOf(draft),
      ...held,
      bookedAt: now,
      bookedBy: { name: '', self: person.self, channel: 'wechat' },
      state: 'booked',
      price,
    },
  }
}
