import { yuan, type Fen } from '../kernel/money'
import type { Meal } from './ids'
import type { MealSeat, Sitting } from './sitting'
import type { Way } from './views'

const mealNames: Record<Meal, string> = { breakfast: '早饭', lunch: '午饭', dinner: '晚饭' }
const wayNames: Record<Way, string> = { 'dine-in': '堂食', takeaway: '自取', delivery: '送餐' }
const setNames = ['一', '二', '三', '四', '五', '六'] as const

const setWord = (set: string) => `套餐${setNames[set.charCodeAt(0) - 'A'.charCodeAt(0)] ?? set}`
const dayWord = (day: string) => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`
const eaten = (set: string, portions: number, way: Way) =>
  `${setWord(set)}，${String(portions)} 份，${wayNames[way]}`

/** A booking ahead in one short line for staff: 11月21日午饭，梧桐里饭堂，套餐一，1 份，堂食. */
export const bookingLine = (
  { day, meal, place }: Pick<Sitting, 'day' | 'meal' | 'place'>,
  { pool, n, way }: Pick<MealSeat, 'pool' | 'n' | 'way'>,
): string => `${dayWord(day)}${mealNames[meal]}，${place}，${eaten(pool, n, way)}`

/** A booking in a person's own file, with the year and his number. */
export const keptBooking = (
  sitting: Pick<Sitting, 'day' | 'meal' | 'place'>,
  seat: Pick<MealSeat, 'pool' | 'n' | 'way' | 'code'>,
): string => `${sitting.day.slice(0, 4)}年${bookingLine(sitting, seat)}，取餐号 ${seat.code}`

interface Served {
  day: string
  meal: Meal
  set: string
  portions: number
  way: Way
  listFen: Fen
  subsidyFen: Fen
  payFen: Fen
}

/** A served meal in a person's own file, with what it cost: 原价 12 元，补贴 5 元，自付 7 元. */
export const keptMeal = (row: Served): string =>
  [
    `${row.day.slice(0, 4)}年${dayWord(row.day)}${mealNames[row.meal]}`,
    eaten(row.set, row.portions, row.way),
    `原价 ${yuan(row.listFen)} 元`,
    `补贴 ${yuan(row.subsidyFen)} 元`,
    `自付 ${yuan(row.payFen)} 元`,
  ].join('，')
