import type { Instant } from '../kernel/time'

const SEVEN_DAYS = 7 * 86_400_000

/** When a record is deleted whose person asks for it now: in seven days, until then he can think better of it. */
export const deletedAt = (now: Instant): Instant => now + SEVEN_DAYS
