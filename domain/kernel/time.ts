/** A day on the Chinese calendar, `YYYY-MM-DD`. */
export type Day = string
/** A moment, epoch milliseconds. */
export type Instant = number

// China Standard Time has had no daylight saving since 1991, so one fixed offset is exact; this is the only file that knows it.
const CHINA_OFFSET = 8 * 3_600_000
const DAY_MS = 86_400_000
const inChina = (at: Instant) => new Date(at + CHINA_OFFSET)
const utcOf = (day: Day) => Date.parse(`${day}T00:00:00Z`)

/** The day in China at a moment. */
export const dayOf = (at: Instant): Day => inChina(at).toISOString().slice(0, 10)

/** The clock in China at a moment, `HH:mm`. */
export const clockOf = (at: Instant): string => inChina(at).toISOString().slice(11, 16)

/** The moment when a clock in China (`HH:mm`) shows that time on that day. */
export const instantOf = (day: Day, clock: string): Instant =>
  Date.parse(`${day}T${clock}:00Z`) - CHINA_OFFSET

/** The day n days later (or earlier when n is negative). */
export const addDays = (day: Day, n: number): Day =>
  new Date(utcOf(day) + n * DAY_MS).toISOString().slice(0, 10)

/** Whole days from one day to another; negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((utcOf(to) - utcOf(from)) / DAY_MS)

/** Monday is 1, Sunday is 7. */
export const weekdayOf = (day: Day): number => new Date(utcOf(day)).getUTCDay() || 7

/** Whether a text is a real day such as 2028-02-29. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = utcOf(text)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

/** Full years of age on a day; the birthday itself counts, and 29 February turns on 1 March in common years. */
export function ageOn(born: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4))
  return day.slice(5) >= born.slice(5) ? years : years - 1
}
