import { dutiesOf } from './duties'

test('who serves at the canteen finds the counter, residents do not', () => {
  expect(dutiesOf({ grants: [] })).toEqual([])
  expect(dutiesOf({ grants: [{ role: 'building-leader', scope: '999999001001.b5' }] })).toEqual([])
  expect(
    dutiesOf({ grants: [{ role: 'canteen-staff', scope: '999999001001.k1' }] }).map(({ id }) => id),
  ).toEqual(['counter', 'board', 'callList', 'kitchen'])
})
