import { addDays, ageOn, clockOf, dayOf, daysBetween, instantOf, isDay, weekdayOf } from './time'

test('a minute before midnight in China is still the old day, wherever the server stands', () => {
  const midnight = Date.parse('2026-11-20T16:00:00Z')
  expect(dayOf(midnight - 60_000)).toBe('2026-11-20')
  expect(dayOf(midnight)).toBe('2026-11-21')
  expect(clockOf(midnight - 60_000)).toBe('23:59')
})

test('nine o’clock in China comes back as nine o’clock', () => {
  const nine = instantOf('2026-11-20', '09:00')
  expect(new Date(nine).toISOString()).toBe('2026-11-20T01:00:00.000Z')
  expect([dayOf(nine), clockOf(nine)]).toEqual(['2026-11-20', '09:00'])
})

test('days are counted over month ends, leap days and New Year', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
  expect(daysBetween('2026-02-27', '2026-03-01')).toBe(2)
})

test('the week begins on Monday', () => {
  expect(weekdayOf('2026-11-20')).toBe(5)
  expect(weekdayOf('2026-11-22')).toBe(7)
})

test('a day that does not exist is not a day', () => {
  expect(isDay('2028-02-29')).toBe(true)
  for (const wrong of ['2026-02-29', '2026-13-01', '2026-4-1', '', '2026-04-31', 'today'])
    expect(isDay(wrong)).toBe(false)
})

test('one grows older on the birthday, and who was born on 29 February on 1 March', () => {
  expect(ageOn('1946-11-20', '2026-11-19')).toBe(79)
  expect(ageOn('1946-11-20', '2026-11-20')).toBe(80)
  expect(ageOn('1948-02-29', '2026-02-28')).toBe(77)
  expect(ageOn('1948-02-29', '2026-03-01')).toBe(78)
})
