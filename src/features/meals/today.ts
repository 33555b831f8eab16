import type { SittingView } from '../../../domain/meals/views'
import { together, type Person } from '../../lib/persons'
import type { Home } from './api'
import { bookingOf, inOrder, offered } from './booked'
import { mealOfTheDay } from './meal-words'
import { nextMeal, type At, type NextMeal } from './next-meal'

type Meal = Extract<NextMeal, { kind: 'meal' }>

export interface TodayCard {
  person: Person
  next: NextMeal
}

/** The one thing to do next: book a meal for some of them, show a code, or nothing. */
export type Lamp =
  | { does: 'book'; persons: Person[]; sitting: SittingView }
  | { does: 'code'; person: Person; sitting: SittingView }

export interface Today {
  cards: TodayCard[]
  lamp?: Lamp | undefined
}

/** Whether the canteen is something to him: he has booked, or the street pays part of his meal. */
export const eatsHere = (sittings: readonly SittingView[], id: string) =>
  sittings.some(
    sitting =>
      bookingOf(sitting, id) !== undefined ||
      sitting.sets.some(({ prices }) => (prices[id]?.subsidyFen ?? 0) > 0),
  )

/** Whose meals the first screen shows: a daughter sees her parents, and herself when she eats there too. */
export function shownPersons(persons: readonly Person[], sittings: readonly SittingView[]): Person[] {
  const agreed = persons.filter(person => person.agreed)
  const helped = agreed.filter(person => !person.self)
  return helped.length === 0 ? agreed : agreed.filter(({ self, id }) => !self || eatsHere(sittings, id))
}

const bookedToday = ({ standing, sitting }: Meal, { today }: At) =>
  standing === 'booked' && sitting.day === today

function toBook(
  { person, next }: TodayCard,
  sittings: readonly SittingView[],
  at: At,
): SittingView | undefined {
  if (next.kind === 'meal' && bookedToday(next, at)) return undefined
  const from = next.kind === 'meal' ? next.sitting : next.back
  if (!from) return undefined
  const start = from.day + from.opens
  return inOrder(sittings).find(
    sitting =>
      sitting.day + sitting.opens >= start &&
      !bookingOf(sitting, person.id) &&
      offered(sitting, at.now) === 'open',
  )
}

function lampFor(cards: readonly TodayCard[], sittings: readonly SittingView[], at: At): Lamp | undefined {
  const own = cards.find(({ person }) => person.self) ?? (cards.length === 1 ? cards[0] : undefined)
  if (own?.next.kind === 'meal' && bookedToday(own.next, at))
    return { does: 'code', person: own.person, sitting: own.next.sitting }
  const wishes = cards.flatMap(card => {
    const sitting = toBook(card, sittings, at)
    return sitting ? [{ person: card.person, sitting }] : []
  })
  const first = inOrder(wishes.map(({ sitting }) => sitting))[0]
  if (!first) return undefined
  const persons = wishes.filter(({ sitting }) => sitting.id === first.id).map(({ person }) => person)
  return { does: 'book', persons, sitting: first }
}

/** What the first screen shows for these persons. */
export function todayFor(persons: readonly Person[], { sittings }: Pick<Home, 'sittings'>, at: At): Today {
  const cards = shownPersons(persons, sittings).map(person => ({
    person,
    next: nextMeal(sittings, person.id, at),
  }))
  return { cards, lamp: lampFor(cards, sittings, at) }
}

/** 「订今天的午饭」「给爸妈订今天的午饭」 */
export function bookLabel(persons: readonly Person[], sitting: SittingView, today: string): string {
  const meal = mealOfTheDay(sitting, today)
  return persons.every(({ self }) => self) ? `订${meal}` : `给${together(persons)}订${meal}`
}
