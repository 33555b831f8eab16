import { instantOf } from '../kernel/time'
import { hoursLine, isOfficeOpen } from './rules-office'

const hours = { from: '08:00', to: '17:30', weekdays: [1, 2, 3, 4, 5] }

test.each([
  ['2026-11-20', '07:59', false],
  ['2026-11-20', '08:00', true],
  ['2026-11-20', '17:29', true],
  ['2026-11-20', '17:30', false],
  ['2026-11-21', '10:00', false],
])('on %s at %s the office answers: %s', (day, clock, open) => {
  expect(isOfficeOpen(hours, instantOf(day, clock))).toBe(open)
})

test('the hours read as on the door', () => {
  expect(hoursLine(hours)).toBe('8:00–17:30')
})
