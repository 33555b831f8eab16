import { addDays, clockOf, dayOf, instantOf, type Instant } from '../kernel/time'

/** Nothing makes a phone ring at night: from nine in the evening to seven in the morning, China time. */
export const QUIET = { from: '21:00', until: '07:00' } as const

/** When something that is told now may leave the house: at once by day, at seven after a night. */
export function dueAt(now: Instant): Instant {
  const [day, clock] = [dayOf(now), clockOf(now)]
  if (clock < QUIET.until) return instantOf(day, QUIET.until)
  return clock >= QUIET.from ? instantOf(addDays(day, 1), QUIET.until) : now
}

/** What is not pressing is gathered and goes out once a day, at five in the afternoon. */
export const GATHERED_AT = '17:00'

/** When a calm notice leaves the house: with the next daily gathering. */
export function gatheredAt(now: Instant): Instant {
  const today = instantOf(dayOf(now), GATHERED_AT)
  return now <= today ? today : instantOf(addDays(dayOf(now), 1), GATHERED_AT)
}
