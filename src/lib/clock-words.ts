import { yuan, type Fen } from '../../domain/kernel/money'
import { addDays, clockOf, dayOf, weekdayOf, type Day, type Instant } from '../../domain/kernel/time'

const weekdays = ['一', '二', '三', '四', '五', '六', '日'] as const
const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const
const near = [-2, -1, 0, 1, 2] as const
const nearWords = { '-2': '前天', '-1': '昨天', '0': '今天', '1': '明天', '2': '后天' } as const

/** A number and its measure word, never torn apart: 「5 元」. */
export const measured = (n: number | string, unit: string): string => `${n}\u00a0${unit}`

/** 500 → 「5 元」 */
export const yuanWords = (fen: Fen): string => measured(yuan(fen), '元')

/** 「星期六」 */
export const weekdayWord = (day: Day): string => `星期${weekdays[weekdayOf(day) - 1] ?? ''}`

/** 「11月21日」 */
export const dateWord = (day: Day): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`

/** 「明天」, and nothing for a day that has no such name. */
export function nearWord(day: Day, today: Day): string | undefined {
  const found = near.find(n => addDays(today, n) === day)
  return found === undefined ? undefined : nearWords[`${found}`]
}

/** How one speaks of a day: 「明天」「星期一」. */
export const spokenDay = (day: Day, today: Day): string => nearWord(day, today) ?? weekdayWord(day)

/** For a narrow place: 「今天」「明天」「周一」. */
export const shortDay = (day: Day, today: Day): string =>
  [0, 1].some(n => addDays(today, n) === day) ? spokenDay(day, today) : weekdayWord(day).replace('星期', '周')

/** 「11月21日 星期六」, then 「明天」: the parts of a line that breaks after a dot only. */
export function dayParts(day: Day, today: Day): string[] {
  const name = nearWord(day, today)
  const date = `${dateWord(day)}\u00a0${weekdayWord(day)}`
  return name === undefined ? [date] : [date, name]
}

/** `09:00` → 「9:00」 */
export const plainClock = (clock: string): string => clock.replace(/^0/, '')

/** 「11:00–12:30」 */
export const hoursWord = (opens: string, shuts: string): string => `${plainClock(opens)}–${plainClock(shuts)}`

/** 「11:42」 */
export const clockWord = (at: Instant): string => plainClock(clockOf(at))

const partOf = (clock: string) =>
  clock < '11:00' ? '早上' : clock < '13:00' ? '中午' : clock < '18:00' ? '下午' : '晚上'

/** When something happened: 「11:42」 today, 「昨天 19:20」, 「11月18日 19:20」. */
export function momentWord(at: Instant, today: Day): string {
  const day = dayOf(at)
  if (day === today) return clockWord(at)
  return `${nearWord(day, today) ?? dateWord(day)} ${clockWord(at)}`
}

/** Until when: 「9:00」 today, 「明天早上 9:00」, 「11月23日早上 9:00」. */
export function untilWord(at: Instant, today: Day): string {
  const day = dayOf(at)
  if (day === today) return clockWord(at)
  return `${nearWord(day, today) ?? dateWord(day)}${partOf(clockOf(at))} ${clockWord(at)}`
}

/** 「早上好」 by the clock in China. */
export function greetingAt(at: Instant): string {
  const clock = clockOf(at)
  return clock < '05:00' ? '夜深了，您好' : `${partOf(clock)}好`
}

/** A number for the ear, digit by digit: 「三、零、五、二」. */
export const digitByDigit = (number: string): string =>
  Array.from(number, letter => digits[Number(letter)] ?? letter).join('、')

/** 「三」 for small counts of persons: 「两位」. */
export const few = (n: number): string => (n === 2 ? '两' : (digits[n] ?? String(n)))

/** Facts on one line; where it breaks, it breaks after a dot. */
export const dotted = (parts: readonly string[]): string => parts.join(' · ')

/** 「11月21日 星期六 · 明天」 */
export const dayWords = (day: Day, today: Day): string => dotted(dayParts(day, today))
