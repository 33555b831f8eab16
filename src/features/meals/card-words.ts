import type { SittingView } from '../../../domain/meals/views'
import type { MealCardProps } from '../../components/meal-card/meal-card'
import { clockWord, dateWord, dotted, measured, plainClock, weekdayWord } from '../../lib/clock-words'
import type { Person } from '../../lib/persons'
import { bookUntil, dishesInShort, leftWord, whenWord, whereParts } from './meal-words'
import { payOf } from './money'
import type { At, NextMeal } from './next-meal'
import { text } from './text'
import type { TodayCard } from './today'

type CardWords = Omit<MealCardProps, 'action'>
type Meal = Extract<NextMeal, { kind: 'meal' }>

export interface CardContext extends At {
  /** When what is shown was kept on the phone, if there is no net now: 「8:12 存在手机里的」. */
  keptLine?: string | undefined
}

const restCard = (back: SittingView | undefined): CardWords => ({
  when: '今天',
  state: 'rest',
  word: '今天休息',
  dish: back ? `${dateWord(back.day)}\u00a0${weekdayWord(back.day)}再来` : '这几天没有饭',
  lines: ['家里没饭？请打电话给社区'],
})

const firstLeft = ({ sets }: SittingView) => sets.find(({ left }) => left > 0) ?? sets[0]

function openCard({ sitting }: Meal, person: Person, { today, keptLine }: CardContext): CardWords {
  const set = firstLeft(sitting)
  const price = set?.prices[person.id]
  return {
    when: whenWord(sitting, today),
    state: 'open',
    word: '还没订',
    dish: dishesInShort(set?.dishes ?? []),
    lines: [bookUntil(sitting.closesAt, today), keptLine ?? leftWord(sitting.left)],
    pay: price && payOf(price),
  }
}

function bookedCard({ sitting, booking }: Meal, { today, keptLine }: CardContext): CardWords {
  return {
    when: whenWord(sitting, today),
    state: 'booked',
    word: '已订好',
    dish: dishesInShort(booking?.dishes ?? []),
    lines: [dotted(whereParts(sitting, booking?.way)), ...(keptLine ? [keptLine] : [])],
    code: { label: text.pickUpNumber, value: booking?.code ?? '' },
  }
}

const takenWord = (at: number | undefined) => (at === undefined ? '已取餐' : `${clockWord(at)}\u00a0已取餐`)

function eatenCard({ sitting, standing, booking }: Meal, { today }: CardContext): CardWords {
  const base = {
    when: whenWord(sitting, today),
    dish: dishesInShort(booking?.dishes ?? []),
    lines: [dotted(whereParts(sitting, booking?.way))],
  }
  return standing === 'taken'
    ? { ...base, state: 'taken', word: takenWord(booking?.collectedAt) }
    : { ...base, state: 'closed', word: '没来取' }
}

function missedCard({ sitting, standing }: Meal, { today }: CardContext): CardWords {
  const base = { when: whenWord(sitting, today), dish: dishesInShort(firstLeft(sitting)?.dishes ?? []) }
  if (standing === 'full')
    return { ...base, state: 'full', word: '订满', lines: [`${measured(sitting.cap, '份')}都有人订了`] }
  const walkIn = sitting.left > 0 ? `直接去饭堂，${leftWord(sitting.left)}` : '改天早一点订'
  return {
    ...base,
    state: 'closed',
    word: `${clockWord(sitting.closesAt)}\u00a0已停订`,
    lines: [`${plainClock(sitting.opens)}\u00a0开饭`, walkIn],
  }
}

/** What stands on the card of a person's next meal. */
export function cardOf({ person, next }: TodayCard, context: CardContext): CardWords {
  if (next.kind === 'rest') return restCard(next.back)
  if (next.standing === 'open') return openCard(next, person, context)
  if (next.standing === 'booked') return bookedCard(next, context)
  return next.booking ? eatenCard(next, context) : missedCard(next, context)
}
