import { allergensOf, dietOf, type Diet } from '../kernel/diet'
import { fenOf, type Fen } from '../kernel/money'
import { plainText, withoutSpaces } from '../kernel/plain-text'
import { daysBetween, type Day } from '../kernel/time'
import { readDay } from '../kernel/written-day'
import type { Meal } from './ids'
import { mealOf, type MenuCells } from './menu-words'

/** One row of a menu: a set meal. */
export interface MenuRow {
  readonly line: number
  /** A is 套餐一. */
  readonly set: string
  readonly dishes: readonly string[]
  readonly priceFen: Fen
  readonly portions: number
  readonly tags: readonly Diet[]
  /** The groups of GB 7718 where the word names one, otherwise the word itself. */
  readonly allergens: readonly string[]
}
/** The day and the meal of a row, as far as they are known. */
export interface When {
  readonly day?: Day
  readonly meal?: Meal
}

const MAX_PORTIONS = 2000
const MAX_PRICE: Fen = 50_000
const HALF_A_YEAR = 183
const NUMBERS = ['一', '二', '三', '四', '五', '六', '七', '八']

const words = (text: string) =>
  text
    .split(/[\s,;、，；/|+。]+/u)
    .map(word => word.trim())
    .filter(word => word !== '')

/** A day without a year is the one nearest ahead: in December 1月4日 is next year's. */
function menuDay(text: string, today: Day | undefined): Day | undefined {
  if (today === undefined) return readDay(text)
  const year = Number(today.slice(0, 4))
  const day = readDay(text, year)
  return day !== undefined && daysBetween(day, today) > HALF_A_YEAR ? readDay(text, year + 1) : day
}

/** When a row is cooked; a blank day or meal is that of the row above, as in sheets with merged cells. */
export function readWhen(cells: MenuCells, above: When, today: Day | undefined): When {
  const [dayText, mealText] = [cells.text('day'), withoutSpaces(cells.text('meal'))]
  const day = dayText === '' ? above.day : menuDay(dayText, today)
  const meal = mealText === '' ? above.meal : mealOf(mealText)
  if (day === undefined) cells.note('day', 'day-wrong')
  if (meal === undefined) cells.note('meal', 'meal-wrong')
  return { ...(day !== undefined && { day }), ...(meal && { meal }) }
}

/** The letter of a set: A, 套餐A, A餐, 套餐一 and 1 are A; a blank is A too. */
function readSet(cells: MenuCells): string {
  const plain = withoutSpaces(cells.text('set'))
    .toUpperCase()
    .replace(/套餐|套|餐/gu, '')
  const at = /^[1-8]$/.test(plain) ? Number(plain) - 1 : NUMBERS.indexOf(plain)
  const letter = plain === '' ? 'A' : at >= 0 ? String.fromCharCode(65 + at) : plain
  if (!/^[A-Z]$/.test(letter)) cells.note('set', 'set-wrong')
  return letter
}

function readDishes(cells: MenuCells): string[] {
  const dishes = words(cells.text('dishes'))
  if (dishes.length === 0) cells.note('dishes', 'no-dishes')
  return dishes
}

function readPrice(cells: MenuCells): Fen {
  const fen = fenOf(cells.text('price'))
  if (fen !== undefined && fen <= MAX_PRICE) return fen
  cells.note('price', 'price-wrong')
  return 0
}

function readPortions(cells: MenuCells): number {
  const plain = withoutSpaces(cells.text('portions')).replace(/份$/u, '')
  const portions = /^\d{1,4}$/.test(plain) ? Number(plain) : 0
  if (portions < 1 || portions > MAX_PORTIONS) cells.note('portions', 'portions-wrong')
  return portions
}

function readTags(cells: MenuCells): Diet[] {
  const tags = words(cells.text('tags')).flatMap(word => {
    const diet = dietOf(word)
    if (!diet) cells.note('tags', 'unknown-tag', { fact: word })
    return diet ?? []
  })
  return [...new Set(tags)]
}

function readAllergens(cells: MenuCells): string[] {
  const named = words(cells.text('allergens')).flatMap(word => {
    const known = allergensOf(word)
    if (known.length === 0) cells.note('allergens', 'unknown-allergen', { fact: word })
    return known.length > 0 ? known : [plainText(word)]
  })
  return [...new Set(named)]
}

/** Reads the set a row describes; what is wrong with it is noted in the cells. */
export const readMenuRow = (cells: MenuCells): MenuRow => ({
  line: cells.line,
  set: readSet(cells),
  dishes: readDishes(cells),
  priceFen: readPrice(cells),
  portions: readPortions(cells),
  tags: readTags(cells),
  allergens: readAllergens(cells),
})
