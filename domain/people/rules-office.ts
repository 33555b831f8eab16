import { clockOf, dayOf, weekdayOf, type Instant } from '../kernel/time'

/** When somebody answers in the office: clocks in China, weekdays from Monday 1 to Sunday 7. */
export interface OfficeHours {
  from: string
  to: string
  weekdays: number[]
}

/** Office hours as people write them: 8:00–17:30. */
export const hoursLine = ({ from, to }: OfficeHours): string =>
  [from, to].map(clock => clock.replace(/^0/, '')).join('–')

/** Whether somebody answers at a moment, by weekday and clock in China; legal holidays are not looked up. */
export const isOfficeOpen = ({ from, to, weekdays }: OfficeHours, now: Instant): boolean =>
  weekdays.includes(weekdayOf(dayOf(now))) && clockOf(now) >= from && clockOf(now) < to
