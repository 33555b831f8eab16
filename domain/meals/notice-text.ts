import { cutTo } from '../kernel/cut-text'
import { LONGEST, type Card, type Kind, type Reader, type Said } from '../kernel/notice'
import type { Day } from '../kernel/time'
import type { Meal } from './ids'
import type { Way } from './views'

/*
 * Everything the canteen tells people by itself. A day is named by its date: what is read a day later must still be true.
 */

export interface MealFacts {
  /** Who eats. */
  elder: string
  /** Who did it; empty when it was no person. */
  who: string
  /** Whether he who eats did it himself. */
  self: boolean
  day: Day
  meal: Meal
  opens: string
  place: string
  seat?: { set: string; dishes: readonly string[]; portions: number; way: Way; code: string } | undefined
  /** Why the canteen does not serve. */
  reason?: string | undefined
}

export type MealKind =
  | 'meals.booked-for-you'
  | 'meals.changed-for-you'
  | 'meals.cancelled-for-you'
  | 'meals.sitting-cancelled'
  | 'meals.reminder'

const mealWords: Record<Meal, string> = { breakfast: '早饭', lunch: '午饭', dinner: '晚饭' }
const hourWords: Record<Meal, string> = { breakfast: '早上', lunch: '中午', dinner: '傍晚' }
const wayWords: Record<Way, string> = { 'dine-in': '堂食', takeaway: '自取', delivery: '送到家' }
const setNames = ['一', '二', '三', '四', '五', '六'] as const
const setWord = (set: string) => `套餐${setNames[set.charCodeAt(0) - 'A'.charCodeAt(0)] ?? set}`

const date = ({ day }: MealFacts) => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`
const meal = (facts: MealFacts) => `${date(facts)}${mealWords[facts.meal]}`
const time = ({ day, opens }: MealFacts) =>
  `${day.slice(0, 4)}年${day.slice(5, 7)}月${day.slice(8, 10)}日 ${opens}`
const clock = ({ opens }: MealFacts) => opens.replace(/^0/, '')

/** A name with what is said of it, the name cut so that the whole fits. */
const named = (name: string, rest: string, most: number): string =>
  `${cutTo(name, most - rest.length)}${rest}`
const doer = ({ who }: MealFacts) => who || '社区'
const title = (name: string, rest: string) => named(name, rest, LONGEST.title)
const note = (name: string, rest: string) => named(name, rest, LONGEST.note)

/** What he gets: 套餐一，1 份，堂食，取餐号 3052。番茄炖牛腩、小白菜。 */
function dishesLine(facts: MealFacts, before: string): string {
  const { seat } = facts
  if (!seat) return `${before}${clock(facts)} 开饭。`
  const sure = `${before}${setWord(seat.set)}，${String(seat.portions)} 份，${wayWords[seat.way]}，取餐号 ${seat.code}。`
  const room = LONGEST.line - sure.length
  return room > 4 && seat.dishes.length > 0 ? `${sure}${cutTo(`${seat.dishes.join('、')}。`, room)}` : sure
}

const cardOf = (facts: MealFacts, state: string, said: string): Card => ({
  template: 'change',
  time: time(facts),
  state,
  note: said,
})
const placeNote = ({ place, seat }: MealFacts) => note(place, seat ? `，取餐号 ${seat.code}` : '')

/** 「陆敏替沈桂珍订的。」 */
const doneBy = (facts: MealFacts, verb: string) =>
  `${cutTo(doer(facts), 8)}替${cutTo(facts.elder, 8)}${verb}的。`
const NO_CHARGE = '这一餐不用去饭堂，不扣钱。'

type Words = Record<Reader, (facts: MealFacts) => Said>
const by = (words: Words) => (facts: MealFacts, reader: Reader) => words[reader](facts)

const booked: Kind<MealFacts> = {
  topic: 'family',
  urgency: 'soon',
  copies: true,
  words: by({
    self: facts => ({
      title: title(doer(facts), `替您订了${meal(facts)}`),
      line: dishesLine(facts, ''),
    }),
    helper: facts => ({
      title: facts.self
        ? title(facts.elder, `订了${meal(facts)}`)
        : title(facts.elder, `${meal(facts)}订好了`),
      line: dishesLine(facts, facts.self ? '' : doneBy(facts, '订')),
    }),
  }),
  card: facts => cardOf(facts, '已订好', placeNote(facts)),
}

const changed: Kind<MealFacts> = {
  topic: 'family',
  urgency: 'soon',
  copies: true,
  words: by({
    self: facts => ({
      title: title(doer(facts), `替您改了${meal(facts)}`),
      line: dishesLine(facts, '现在是'),
    }),
    helper: facts => ({
      title: facts.self
        ? title(facts.elder, `改了${meal(facts)}`)
        : title(facts.elder, `${meal(facts)}改好了`),
      line: dishesLine(facts, facts.self ? '现在是' : doneBy(facts, '改')),
    }),
  }),
  card: facts => cardOf(facts, '已改好', placeNote(facts)),
}

const cancelled: Kind<MealFacts> = {
  urgency: 'soon',
  copies: true,
  words: by({
    self: facts => ({ title: title(doer(facts), `替您退了${meal(facts)}`), line: NO_CHARGE }),
    helper: facts => ({
      title: facts.self ? title(facts.elder, `退了${meal(facts)}`) : title(facts.elder, `${meal(facts)}退了`),
      line: facts.self ? '这一餐不扣钱。' : `${doneBy(facts, '退')}这一餐不扣钱。`,
    }),
  }),
  card: facts => cardOf(facts, '已退餐', '不用去饭堂，不扣钱'),
}

/** 「停水。」: staff's own words, ended once. */
const because = ({ reason = '' }: MealFacts) => `${reason.replace(/[。．.！!？?；;，,\s]+$/u, '')}。`

const closed: Kind<MealFacts> = {
  urgency: 'urgent',
  copies: true,
  words: by({
    self: facts => ({
      title: `${meal(facts)}不开，您不用来`,
      line: `${named(facts.place, '：', 11)}${because(facts)}您订的这份不扣钱。`,
    }),
    helper: facts => ({
      title: title(facts.elder, `${meal(facts)}不开`),
      line: `${named(facts.place, '：', 11)}${because(facts)}${cutTo(facts.elder, 8)}订的这份不扣钱，请告诉一声。`,
    }),
  }),
  card: facts => cardOf(facts, '已取消', cutTo(facts.reason ?? '', LONGEST.note)),
}

const reminder: Kind<MealFacts> = {
  topic: 'reminders',
  urgency: 'soon',
  copies: false,
  words: by({
    self: facts => ({
      title: `${date(facts)}${hourWords[facts.meal]}有您的饭`,
      line: `${clock(facts)} 开饭，${cutTo(facts.place, LONGEST.title)}${facts.seat ? `，取餐号 ${facts.seat.code}` : ''}。`,
    }),
    helper: facts => ({
      title: title(facts.elder, `${date(facts)}${hourWords[facts.meal]}有饭`),
      line: `${clock(facts)} 开饭，${cutTo(facts.place, LONGEST.title)}。`,
    }),
  }),
  card: facts => ({ template: 'reminder', time: time(facts), state: '等您来吃', note: placeNote(facts) }),
}

/** The kinds of notices of this service, with all their words. */
export const mealsKinds = {
  'meals.booked-for-you': booked,
  'meals.changed-for-you': changed,
  'meals.cancelled-for-you': cancelled,
  'meals.sitting-cancelled': closed,
  'meals.reminder': reminder,
} satisfies Record<MealKind, Kind<MealFacts>>
