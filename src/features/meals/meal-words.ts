import type { SittingView, Way } from '../../../domain/meals/views'
import type { Meal } from '../../../domain/meals/ids'
import type { Day, Instant } from '../../../domain/kernel/time'
import { dayOf } from '../../../domain/kernel/time'
import { clockWord, hoursWord, measured, spokenDay, untilWord } from '../../lib/clock-words'

const mealNames: Record<Meal, string> = { breakfast: '早饭', lunch: '午饭', dinner: '晚饭' }
const partNames: Record<Meal, string> = { breakfast: '早上', lunch: '中午', dinner: '晚上' }
const setNames = ['一', '二', '三', '四', '五', '六'] as const

export const wayNames: Record<Way, string> = { 'dine-in': '堂食', takeaway: '自取', delivery: '送餐' }

/** A → 「套餐一」 */
export const setWord = (set: string): string =>
  `套餐${setNames[set.charCodeAt(0) - 'A'.charCodeAt(0)] ?? set}`

export const mealWord = (meal: Meal): string => mealNames[meal]

/** 「中午」 */
export const partWord = (meal: Meal): string => partNames[meal]

type When = Pick<SittingView, 'day' | 'meal'>
type Hours = Pick<SittingView, 'opens' | 'shuts' | 'place'>

/** 「今天中午」 */
export const whenWord = ({ day, meal }: When, today: Day): string =>
  `${spokenDay(day, today)}${partNames[meal]}`

/** 「明天午饭」 */
export const mealOfDay = ({ day, meal }: When, today: Day): string =>
  `${spokenDay(day, today)}${mealNames[meal]}`

/** 「今天的午饭」 */
export const mealOfTheDay = ({ day, meal }: When, today: Day): string =>
  `${spokenDay(day, today)}的${mealNames[meal]}`

/** 「番茄炖牛腩、小白菜」: the first dishes, which people know a set by. */
export const dishesInShort = (dishes: readonly string[]): string => dishes.slice(0, 2).join('、')

export const dishesWords = (dishes: readonly string[]): string => dishes.join('、')

/** 「11:00–12:30 · 梧桐里饭堂 · 堂食」 in parts. */
export const whereParts = ({ opens, shuts, place }: Hours, way?: Way): string[] => [
  hoursWord(opens, shuts),
  place,
  ...(way ? [wayNames[way]] : []),
]

/** 「还有 38 份」 */
export const leftWord = (left: number): string => `还有 ${measured(left, '份')}`

/** 「9:00 前能订」 */
export const bookUntil = (closesAt: Instant, today: Day): string =>
  `${untilWord(closesAt, today)}\u00a0前能订`

/** 「明天早上 9:00 前，都能订、都能退」 */
export const freeUntil = (closesAt: Instant, today: Day): string =>
  `${untilWord(closesAt, today)}\u00a0前，都能订、都能退`

/** 「明天早上 9:00 前都能退，不扣钱。」 */
export const backUntil = (closesAt: Instant, today: Day): string =>
  `${untilWord(closesAt, today)}\u00a0前都能退，不扣钱。`

/** The rule behind a cut-off: 「当天 9:00 前都能订。」 */
export function ruleOf({ day, closesAt }: Pick<SittingView, 'day' | 'closesAt'>): string {
  const clock = clockWord(closesAt)
  return dayOf(closesAt) === day
    ? `前一天就能订，当天 ${clock}\u00a0前都行。`
    : `要在前一天 ${clock}\u00a0前订好。`
}

/** 「梧桐里饭堂，11:00–12:30。到了先问一下还有没有。」 */
export const hoursThere = ({ opens, shuts, place }: Hours): string =>
  `${place}，${hoursWord(opens, shuts)}。到了先问一下还有没有。`
