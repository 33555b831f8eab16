import { together, type Person } from '../../lib/persons'
import type { BookView } from './book-view'
import { dishesWords, mealOfDay, setWord, wayNames } from './meal-words'
import { payWords } from './money'
import { say } from './read-aloud'
import { noMeal } from './refusal-words'

interface Spoken {
  view: BookView | undefined
  persons: readonly Person[]
  /** How the person herself is greeted, when the meal is for nobody else. */
  name: string | undefined
}

/** The booking page for the ear. */
export function sayBooking({ view, persons, name }: Spoken): string {
  if (!view) return ''
  if (view.verdict !== 'form') {
    const { title, reason, ways } = noMeal(view.verdict, view, name)
    return say(`${title}。`, reason, ...ways.map(way => `${way.title}，${way.line}。`))
  }
  const { sitting, set, way, buyers, today, total } = view
  if (!sitting) return ''
  const whom = persons.filter(({ id, self }) => buyers.includes(id) && !self)
  return say(
    whom.length > 0 ? `给${together(whom)}订饭。` : '',
    `${mealOfDay(sitting, today)}。`,
    ...sitting.sets.map(one => `${setWord(one.set)}，${dishesWords(one.dishes)}。`),
    set === undefined ? '' : `现在选的是${setWord(set)}，`,
    way === undefined ? '' : `${wayNames[way]}，${payWords(total)}。`,
    '选好了，点最下面橙色的按钮。',
  )
}
