import type { Role } from '../../../domain/kernel/grants'
import { dutiesOf } from './duties'

test('who serves at the canteen finds the counter, residents do not', () => {
  expect(dutiesOf({ grants: [] })).toEqual([])
  const cook = dutiesOf({ grants: [{ role: 'canteen-staff', scope: '999999001001.k1' }] })
  const atCounter = ['counter', 'board', 'callList', 'kitchen', 'careSearch', 'careEnrol']
  expect(cook.map(({ id }) => id).slice(0, 6)).toEqual(atCounter)
})

test('who looks after homes finds people, a grid worker enters them, only the manager checks papers', () => {
  const idsOf = (role: Role) =>
    dutiesOf({ grants: [{ role, scope: '999999001001.b5' }] })
      .map(({ id }) => id)
      .filter(id => id.startsWith('care'))
  expect(idsOf('building-leader')).toEqual(['careSearch'])
  expect(idsOf('grid-worker')).toEqual(['careSearch', 'careEnrol'])
  expect(idsOf('community-manager')).toContain('careExpiring')
  expect(idsOf('administrator')).not.toContain('careExpiring')
  expect(idsOf('volunteer')).toEqual([])
  const county = dutiesOf({ grants: [{ role: 'county-centre', scope: '999999' }] })
  expect(county.map(({ id }) => id)).toEqual(['trust', 'desk'])
})
