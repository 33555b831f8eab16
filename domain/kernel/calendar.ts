import { LegalHoliday, LunarDay, SolarDay, SolarTerm } from 'tyme4ts'
import { isWorked, type DayKind } from './service-days'
import { addDays, daysBetween, weekdayOf, type Day } from './time'

/** What the community knows better than the built-in table: single days, and years whose plan is complete in `days`. */
export interface CalendarTable {
  readonly days: Readonly<Record<Day, 'off' | 'work'>>
  readonly publishedYears?: readonly number[]
}

// In the plans of 2002–2026 no moved day lies further than 9 days from the statutory day it serves (2015-09-03 apart,
// which was a holiday of its own); beyond this reach an unpublished plan changes nothing.
const REACH = 10
const FIXED = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']
const QINGMING = 7

const yearOf = (day: Day) => Number(day.slice(0, 4))
const solar = (day: Day) => SolarDay.fromYmd(yearOf(day), Number(day.slice(5, 7)), Number(day.slice(8)))
const pad = (n: number) => String(n).padStart(2, '0')
const dayFrom = (at: SolarDay): Day => `${at.getYear()}-${pad(at.getMonth())}-${pad(at.getDay())}`
const fromLunar = (year: number, month: number, day: number) =>
  dayFrom(LunarDay.fromYmd(year, month, day).getSolarDay())

/** The 13 statutory days of the 2024 holiday regulation, which need no yearly plan. */
function statutoryDays(year: number): Day[] {
  const spring = fromLunar(year, 1, 1)
  return [
    ...FIXED.map(date => `${year}-${date}`),
    ...[-1, 0, 1, 2].map(after => addDays(spring, after)),
    dayFrom(SolarTerm.fromIndex(year, QINGMING).getSolarDay()),
    fromLunar(year, 5, 5),
    fromLunar(year, 8, 15),
  ]
}

function isNearStatutory(day: Day): boolean {
  const years = [yearOf(addDays(day, -REACH)), yearOf(addDays(day, REACH))]
  return years.flatMap(statutoryDays).some(statutory => Math.abs(daysBetween(statutory, day)) <= REACH)
}

const ordinary = (day: Day): DayKind => (weekdayOf(day) > 5 ? 'weekend' : 'workday')

/** How a day counts that no plan speaks of. */
function unplanned(day: Day): DayKind {
  if (statutoryDays(yearOf(day)).includes(day)) return 'holiday'
  return isNearStatutory(day) ? 'unknown-year' : ordinary(day)
}

function byOfficialPlan(day: Day): DayKind {
  const legal = LegalHoliday.fromYmd(yearOf(day), Number(day.slice(5, 7)), Number(day.slice(8)))
  if (legal) return legal.isWork() ? 'makeup' : 'holiday'
  // National Day stands in every plan: a year without it has none.
  return LegalHoliday.fromYmd(yearOf(day), 10, 1) ? ordinary(day) : unplanned(day)
}

/**
 * What kind of day it is by the State Council's yearly plan, the community's own table first. In a year without a plan
 * the statutory days are holidays and days out of reach of one are ordinary; the others are said to be unknown.
 */
export function dayKind(day: Day, table?: CalendarTable): DayKind {
  const own = table?.days[day]
  if (own === 'off') return 'holiday'
  if (own === 'work') return ordinary(day) === 'weekend' ? 'makeup' : 'workday'
  return table?.publishedYears?.includes(yearOf(day)) ? ordinary(day) : byOfficialPlan(day)
}

/** Whether people work on a day; ask `dayKind` where it matters that the answer is provisional. */
export const isWorkday = (day: Day, table?: CalendarTable): boolean => isWorked(dayKind(day, table), day)

/** The lunar date as people say it: 农历十月十二, 农历闰六月初六. */
export function lunarLine(day: Day): string {
  const lunar = solar(day).getLunarDay()
  return `农历${lunar.getLunarMonth().getName()}${lunar.getName()}`
}

/** The solar term of the day or the next one to come, and in how many days. */
export function solarTermOf(day: Day): { name: string; inDays: number } {
  const at = solar(day)
  if (at.getTermDay().getDayIndex() === 0) return { name: at.getTerm().getName(), inDays: 0 }
  const next = at.getTerm().next(1)
  return { name: next.getName(), inDays: next.getSolarDay().subtract(at) }
}

/** The solar term as people say it: 今天冬至, 明天小雪, 后天小雪, 再过 3 天小雪. */
export function termLine(day: Day): string {
  const { name, inDays } = solarTermOf(day)
  return `${['今天', '明天', '后天'][inDays] ?? `再过 ${inDays} 天`}${name}`
}
