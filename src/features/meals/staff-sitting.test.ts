import { canteenFor, sittingNow } from './staff-sitting'
import { at, dinnerHead, lunchHead } from './staff-lunch.examples'

const home = '999999001001.b1'

test('a cook works at his canteen, a manager at the first of her community, a resident at none', () => {
  const of = (role: 'canteen-staff' | 'community-manager' | 'grid-worker', scope: string) =>
    canteenFor({ grants: [{ role, scope }], home })
  expect(of('canteen-staff', '999999001001.k2')).toBe('999999001001.k2')
  expect(of('community-manager', '999999001001')).toBe('999999001001.k1')
  expect(of('community-manager', '999999')).toBe('999999001001.k1')
  expect(of('grid-worker', '999999001001.g1')).toBeUndefined()
  expect(canteenFor({ grants: [], home })).toBeUndefined()
})

test('a canteen that is named goes before one that follows from the community', () => {
  const grants = [
    { role: 'community-manager' as const, scope: '999999001001' },
    { role: 'canteen-staff' as const, scope: '999999001001.k2' },
  ]
  expect(canteenFor({ grants, home })).toBe('999999001001.k2')
})

test('the counter works on lunch until it shuts, then on dinner, and stays there', () => {
  const mealAt = (clock: string) => sittingNow([dinnerHead, lunchHead], at(clock))?.meal
  expect(['08:00', '12:29', '12:30', '21:00'].map(mealAt)).toEqual(['lunch', 'lunch', 'dinner', 'dinner'])
  const none: (typeof lunchHead)[] = []
  expect(sittingNow(none, at('11:00'))).toBeUndefined()
})
