import { isWorkday } from './calendar'
import { serviceDaysBefore } from './service-days'
import { weekdayOf } from './time'

const weekdays = (day: string) => weekdayOf(day) <= 5

describe('a cut-off counted in service days', () => {
  it.each([
    ['2026-11-23', 0, '2026-11-23'],
    ['2026-11-24', 1, '2026-11-23'],
    ['2026-11-23', 1, '2026-11-20'],
    ['2026-11-23', 6, '2026-11-13'],
    ['2026-11-22', 1, '2026-11-20'],
  ])('for the meal of %s with %i days ahead falls on %s', (day, n, cutOff) => {
    expect(serviceDaysBefore(day, n, weekdays)).toBe(cutOff)
  })

  it('for the first meal after National Day falls before the holiday', () => {
    expect(serviceDaysBefore('2026-10-08', 1, day => isWorkday(day))).toBe('2026-09-30')
  })

  it('counts a made-up Saturday as the service day it is', () => {
    expect(serviceDaysBefore('2026-10-12', 1, day => isWorkday(day))).toBe('2026-10-10')
  })

  it('is not invented for a canteen that never opens', () => {
    expect(serviceDaysBefore('2026-11-23', 1, () => false)).toBeUndefined()
  })
})
