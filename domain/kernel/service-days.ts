import { addDays, weekdayOf, type Day } from './time'

/** How a day counts: made-up days are weekends worked; an unknown-year day depends on a plan not yet published. */
export type DayKind = 'workday' | 'weekend' | 'holiday' | 'makeup' | 'unknown-year'

/** Whether a kind of day is worked; where the plan is unknown, Monday to Friday stand in until it is published. */
export function isWorked(kind: DayKind, day: Day): boolean {
  if (kind === 'unknown-year') return weekdayOf(day) <= 5
  return kind === 'workday' || kind === 'makeup'
}

const A_YEAR = 366

/**
 * The day that lies n service days before a day (0 is the day itself), for cut-offs like "one service day ahead" (Jurong
 * 2023): closed days between do not count. Undefined when a whole year has too few service days.
 */
export function serviceDaysBefore(day: Day, n: number, isServiceDay: (day: Day) => boolean): Day | undefined {
  let left = n
  for (let back = 1; left > 0 && back <= A_YEAR; back++) {
    if (isServiceDay(addDays(day, -back))) left--
    if (left === 0) return addDays(day, -back)
  }
  return left === 0 ? day : undefined
}
