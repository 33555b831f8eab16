import { addDays, weekdayOf, type Day } from '../kernel/time'
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
