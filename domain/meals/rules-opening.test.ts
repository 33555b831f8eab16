import { closesAtOf, isServiceDay, sittingOf, type Canteen } from './rules-opening'
import { instantOf } from '../kernel/time'

const canteen: Canteen = {
  _id: '999999001001.k1',
  name: '梧桐里饭堂',
  meals: { lunch: { opens: '11:00', shuts: '12:30', cutOff: { serviceDaysBefore: 1, at: '16:00' } } },
  serviceWeekdays: [1, 2, 3, 4, 5],
  ways: ['dine-in'],
  terms: null,
}

test.each([
  ['a Friday', '2026-11-20', true],
  ['a Saturday', '2026-11-21', false],
  ['National Day, a Thursday', '2026-10-01', false],
  ['a Saturday worked for the holiday', '2026-10-10', true],
])('%s, %s, is served: %s', (_, day, served) => {
  expect(isServiceDay(canteen, day)).toBe(served)
})

test('the last hour to book before a holiday lies before the holiday', () => {
  expect(closesAtOf(canteen, '2026-10-08', 'lunch')).toBe(instantOf('2026-09-30', '16:00'))
})

test('a meal that the canteen does not cook has no sitting', () => {
  const draft = { day: '2026-11-20', meal: 'dinner', sets: [] } as const
  expect(closesAtOf(canteen, draft.day, draft.meal)).toBeUndefined()
  expect(sittingOf(canteen, draft)).toBeUndefined()
})
