import type { Role } from '../../../domain/kernel/grants'
import { dutiesOf } from './duties'

test('who serves at the canteen finds the counter, residents do not', () => {
  expect(dutiesOf({ grants: [] })).toEqual([])
  expect(
    dutiesOf({ grants: [{ role: 'canteen-staff', scope: '999999001001.k1' }] }).map(({ id }) => id),
  ).toEqual(['counter', 'board', 'callList', 'kitchen', 'careSearch', 'careEnrol'])
})

test('who looks after homes finds people, a grid worker enters them, only the manager checks papers', () => {
  const idsOf = (role: Role) => dutiesOf({ grants: [{ role, scope: '999999001001.b5' }] }).map(({ id }) => id)
  expect(idsOf('building-leader')).toEqual(['careSearch'])
  expect(idsOf('grid-worker')).toEqual(['careSearch', 'careEnrol'])
  expect(idsOf('community-manager')).toContain('careExpiring')
  expect(idsOf('administrator')).not.toContain('careExpiring')
  expect(idsOf('volunteer')).toEqual([])
})
