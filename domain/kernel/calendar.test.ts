import { dayKind, isWorkday, lunarLine, solarTermOf, termLine, type CalendarTable } from './calendar'
import { addDays, weekdayOf, type Day } from './time'

const span = (from: Day, to: Day): Day[] => (from > to ? [] : [from, ...span(addDays(from, 1), to)])
/** State Council notice of 2025-11-04 on the holidays of 2026. */
const OFF_2026 = [
  ...span('2026-01-01', '2026-01-03'),
  ...span('2026-02-15', '2026-02-23'),
  ...span('2026-04-04', '2026-04-06'),
  ...span('2026-05-01', '2026-05-05'),
  ...span('2026-06-19', '2026-06-21'),
  ...span('2026-09-25', '2026-09-27'),
  ...span('2026-10-01', '2026-10-07'),
]
const WORKED_2026 = ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']

const official = (day: Day) => {
  if (OFF_2026.includes(day)) return 'holiday'
  if (WORKED_2026.includes(day)) return 'makeup'
  return weekdayOf(day) > 5 ? 'weekend' : 'workday'
}

describe('the working days of 2026', () => {
  it('are those of the official plan on each of the 365 days', () => {
    const year = span('2026-01-01', '2026-12-31')
    expect(year).toHaveLength(365)
    expect(year.filter(day => dayKind(day) !== official(day))).toEqual([])
  })

  it('number 248, the made-up Saturdays and Sundays among them', () => {
    expect(span('2026-01-01', '2026-12-31').filter(day => isWorkday(day))).toHaveLength(248)
    expect(isWorkday('2026-10-10')).toBe(true)
    expect(isWorkday('2026-10-05')).toBe(false)
  })
})

describe('a year whose plan is not published', () => {
  it('keeps its thirteen statutory days', () => {
    const days = '2090-01-01 2090-05-01 2090-05-02 2090-10-01 2090-10-02 2090-10-03'.split(' ')
    expect(days.map(day => dayKind(day))).toEqual(days.map(() => 'holiday'))
    expect(span('2090-01-01', '2090-12-31').filter(day => dayKind(day) === 'holiday')).toHaveLength(13)
  })

  it('says that the days around a holiday are unknown and does not guess', () => {
    expect(dayKind('2090-10-04')).toBe('unknown-year')
    expect(dayKind('2090-09-30')).toBe('unknown-year')
    expect(dayKind('2090-07-12')).toBe('workday')
    expect(dayKind('2090-07-15')).toBe('weekend')
  })

  it('is known once the community has entered it', () => {
    const table: CalendarTable = {
      days: { '2090-10-04': 'off', '2090-09-30': 'work' },
      publishedYears: [2090],
    }
    expect(dayKind('2090-10-04', table)).toBe('holiday')
    expect(dayKind('2090-10-11', table)).toBe('workday')
    expect(dayKind('2090-10-08', table)).toBe('weekend')
    expect(dayKind('2026-10-10', table)).toBe('makeup')
  })
})

describe('the table of the community', () => {
  it('goes before the official plan', () => {
    const table: CalendarTable = { days: { '2026-11-20': 'off', '2026-11-21': 'work', '2026-11-23': 'work' } }
    expect(dayKind('2026-11-20', table)).toBe('holiday')
    expect(dayKind('2026-11-21', table)).toBe('makeup')
    expect(dayKind('2026-11-23', table)).toBe('workday')
    expect(dayKind('2026-11-24', table)).toBe('workday')
  })
})

describe('the line under the date', () => {
  it.each([
    ['2026-11-20', '农历十月十二', '后天小雪'],
    ['2026-11-19', '农历十月十一', '再过 3 天小雪'],
    ['2026-11-21', '农历十月十三', '明天小雪'],
    ['2026-11-22', '农历十月十四', '今天小雪'],
    ['2026-12-22', '农历十一月十四', '今天冬至'],
    ['2026-02-17', '农历正月初一', '明天雨水'],
    ['2025-07-30', '农历闰六月初六', '再过 8 天立秋'],
  ])('on %s reads %s and %s', (day, lunar, term) => {
    expect([lunarLine(day), termLine(day)]).toEqual([lunar, term])
  })

  it.each([
    ['立春', '2026-02-04'],
    ['清明', '2026-04-05'],
    ['立夏', '2026-05-05'],
    ['夏至', '2026-06-21'],
    ['立秋', '2026-08-07'],
    ['冬至', '2026-12-22'],
  ])('names %s on %s', (name, day) => {
    expect(solarTermOf(day)).toEqual({ name, inDays: 0 })
  })
})
