import { covers, type Grant } from './grants'

const counter: Grant = { role: 'canteen-staff', scope: '999999001001.k1', until: 1000 }

test('canteen staff may at their own canteen, until the grant ends', () => {
  expect(covers([counter], ['canteen-staff'], '999999001001.k1', 999)).toBe(true)
  expect(covers([counter], ['canteen-staff'], '999999001001.k1', 1000)).toBe(false)
  expect(covers([counter], ['canteen-staff'], '999999001001.k2', 0)).toBe(false)
  expect(covers([counter], ['community-manager'], '999999001001.k1', 0)).toBe(false)
})

test('canteen staff may call the people of the community they cook for, and of no other', () => {
  expect(covers([counter], ['canteen-staff'], '999999001001.b3', 0)).toBe(true)
  expect(covers([counter], ['canteen-staff'], '999999001002.b3', 0)).toBe(false)
})

test('a manager’s word counts in every part of the community, an administrator’s for what he was trusted with alone', () => {
  expect(
    covers(
      [{ role: 'community-manager', scope: '999999001001' }],
      ['community-manager'],
      '999999001001.k1',
      0,
    ),
  ).toBe(true)
  const administrator = [{ role: 'administrator' as const, scope: '999999' }]
  expect(covers(administrator, ['administrator'], '999999001001.k1', 0)).toBe(true)
  expect(covers(administrator, ['administrator'], '999998001001', 0)).toBe(false)
  expect(covers(administrator, ['canteen-staff'], '999999001001.k1', 0)).toBe(false)
})
