import type { Person } from '../../lib/persons'
import { bookingOf } from './booked'
import type { BookView, Picks } from './book-view'
import type { Draft } from './draft'

/** What he has now, when it is to be changed. */
function seenBy(view: BookView, { change }: Picks, buying: readonly Person[]): Draft['seen'] {
  const [only] = buying
  const own = change && view.sitting && only ? bookingOf(view.sitting, only.id) : undefined
  return own && { set: own.set, portions: own.portions, code: own.code }
}

/** What was chosen, ready to say yes to; undefined when something is missing. */
export function draftFrom(view: BookView, picks: Picks, persons: readonly Person[]): Draft | undefined {
  const { sitting, set, way, portions, prices, total, today } = view
  const buying = persons.filter(({ id }) => view.buyers.includes(id))
  if (!sitting || set === undefined || way === undefined || buying.length === 0) return undefined
  const seen = seenBy(view, picks, buying)
  const order = { sittingId: sitting.id, set, way, portions }
  return { deed: seen ? 'change' : 'book', order, today, persons: buying, sitting, prices, total, seen }
}
