import { addDays, weekdayOf, type Day, type Instant } from '../kernel/time'
import type { Meal } from './ids'
import type { QuotaPeriod } from './policy'

/**
 * The window a quota counts in, as the part of its unique key after policy and person: the meal, the day, the week by
 * its Monday, the month.
 */
export function quotaWindow(period: QuotaPeriod, day: Day, meal: Meal): string {
  switch (period) {
    case 'meal':
      return `meal:${day}:${meal}`
    case 'day':
      return `day:${day}`
    case 'week':
      return `week:${addDays(day, 1 - weekdayOf(day))}`
    case 'month':
      return `month:${day.slice(0, 7)}`
  }
}

/** Who asked for a use of a window, by the name of the served meal, and when it was collected. */
export type Claims = Readonly<Record<string, Instant>>

/**
 * Whether a meal is among the first `max` that claim a window; of two in one millisecond the name decides. It follows from
 * the claims alone, so it does not matter in which order they became known.
 */
export function isAmongFirst(claims: Claims, meal: string, max: number): boolean {
  const mine = claims[meal]
  if (mine === undefined) return false
  const before = Object.entries(claims).filter(([name, at]) => at < mine || (at === mine && name < meal))
  return before.length < max
}
