import { dayWords, digitByDigit } from '../../lib/clock-words'
import { draftHere, type Draft } from './draft'
import { backUntil, partWord, setWord } from './meal-words'
import { say } from './read-aloud'
import { text } from './text'
import { ticketsHere, type Ticket } from './tickets'

export interface Done {
  draft: Draft
  tickets: Ticket[]
}

/** The tickets a draft has brought, from what lies on the phone. */
export function doneHere(): Done | undefined {
  const draft = draftHere()
  if (!draft) return undefined
  const tickets = ticketsHere().filter(
    ({ booking }) =>
      booking.sittingId === draft.order.sittingId && draft.persons.some(({ id }) => id === booking.personId),
  )
  return tickets.length > 0 ? { draft, tickets } : undefined
}

/** The tickets for the ear. */
export const sayDone = ({ draft, tickets }: Done): string =>
  say(
    `${draft.deed === 'change' ? text.changed : text.done}，${text.kitchenKnows}。`,
    `${dayWords(draft.sitting.day, draft.today)}，${partWord(draft.sitting.meal)}，${setWord(draft.order.set)}。`,
    ...tickets.map(({ booking }) => {
      const person = draft.persons.find(({ id }) => id === booking.personId)
      const label = person && !person.self ? text.numberOf(person.call) : text.pickUpNumber
      return `${label}，${digitByDigit(booking.code)}。`
    }),
    backUntil(draft.sitting.closesAt, draft.today),
  )
