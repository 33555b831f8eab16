import { instantOf } from '../kernel/time'
import { dueAt, gatheredAt } from './rules-quiet'

const at = (clock: string, day = '2026-11-20') => instantOf(day, clock)

test.each([
  ['06:59', '2026-11-20', '07:00'],
  ['07:00', '2026-11-20', '07:00'],
  ['20:59', '2026-11-20', '20:59'],
  ['21:00', '2026-11-21', '07:00'],
  ['23:59', '2026-11-21', '07:00'],
  ['00:00', '2026-11-20', '07:00'],
])('what is told at %s leaves the house on %s at %s', (clock, day, due) =>
  expect(dueAt(at(clock))).toBe(at(due, day)),
)

test('at the end of a month the night ends on the first', () =>
  expect(dueAt(at('22:00', '2028-02-29'))).toBe(at('07:00', '2028-03-01')))

test('what is not pressing waits for five in the afternoon, of today or tomorrow', () => {
  expect(gatheredAt(at('08:00'))).toBe(at('17:00'))
  expect(gatheredAt(at('17:00'))).toBe(at('17:00'))
  expect(gatheredAt(at('17:01'))).toBe(at('17:00', '2026-11-21'))
})
