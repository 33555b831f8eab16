import type { SittingView } from '../../../domain/meals/views'
import type { IconName } from '../../components/icon/icon'
import {
  clockWord,
  dateWord,
  dayParts,
  dotted,
  measured,
  plainClock,
  spokenDay,
  weekdayWord,
} from '../../lib/clock-words'
import type { BookView, Verdict } from './book-view'
import { leftWord, mealOfDay, mealOfTheDay, ruleOf } from './meal-words'
import { text } from './text'

export interface WayOut {
  id: 'walk-in' | 'call' | 'code' | 'change' | 'days'
  icon: IconName
  title: string
  line: string
}

/** Why it cannot be booked, and what can be done instead. */
export interface NoMeal {
  tag: string
  title: string
  reason: string
  /** Above the ways out. */
  but: string
  ways: WayOut[]
  note?: string | undefined
}

type Refused = Exclude<Verdict, 'form'>

const words: Record<Refused, string> = { booked: '已订', full: '订满', closed: '停订', rest: '休息' }
const call: WayOut = { id: 'call', icon: 'phone', title: text.callTitle, line: text.callLine }

/** Brings the other days into sight. */
export const otherDays: WayOut = {
  id: 'days',
  icon: 'calendar',
  title: text.otherDay,
  line: text.otherDayLine,
}

const hold: WayOut[] = [
  { id: 'code', icon: 'code', title: text.showCode, line: text.worksOffline },
  { id: 'change', icon: 'pencil', title: text.changeThis, line: text.changeThisLine },
]

const walkIn = ({ opens, left }: SittingView): WayOut[] =>
  left > 0
    ? [
        {
          id: 'walk-in',
          icon: 'meal',
          title: text.walkIn,
          line: text.walkInLine(plainClock(opens), leftWord(left)),
        },
      ]
    : []

const codesOf = ({ bookings }: SittingView) => bookings.map(({ code }) => code).join('、')

function sentences(verdict: Refused, view: BookView, name?: string): Pick<NoMeal, 'title' | 'reason'> {
  const { sitting, today } = view
  if (verdict === 'rest' || !sitting)
    return { title: text.refusedRest(spokenDay(view.day, today)), reason: text.whyRest }
  if (verdict === 'booked')
    return {
      title: text.refusedBooked(mealOfDay(sitting, today)),
      reason: text.whyBooked(codesOf(sitting)),
    }
  const meal = mealOfTheDay(sitting, today)
  return verdict === 'full'
    ? { title: text.refusedFull(meal), reason: text.whyFull(measured(sitting.cap, '份'), name) }
    : { title: text.refusedClosed(meal), reason: text.whyClosed(clockWord(sitting.closesAt)) }
}

/** The words of a page on which the meal asked for cannot be booked; `name` is how the person herself is greeted. */
export function noMeal(verdict: Refused, view: BookView, name?: string): NoMeal {
  const { sitting, today, day } = view
  const [date = ''] = dayParts(day, today)
  const closed = verdict === 'closed' && sitting
  return {
    tag: dotted([date, words[verdict]]),
    ...sentences(verdict, view, name),
    but: closed ? text.stillEat : text.orElse,
    ways: verdict === 'booked' ? hold : [...(closed ? walkIn(sitting) : []), call],
    note: closed ? ruleOf(sitting) : undefined,
  }
}

/** 「订明天的午饭」, 「订11月23日的午饭」 when another week begins in between. */
export function otherLabel(other: SittingView, today: string): string {
  const near = dayParts(other.day, today).length > 1
  return text.bookInstead(
    near ? mealOfTheDay(other, today) : `${weekdayWord(other.day)}（${dateWord(other.day)}）的饭`,
  )
}
