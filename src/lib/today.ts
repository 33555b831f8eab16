import { dayOf, type Day, type Instant } from '../../domain/kernel/time'

/** The day in China, for screens that have no answer yet. */
export const chinaDay = (now: Instant): Day => dayOf(now)
