import { fieldsFor, lookingRoles, onlySeen, visible, type Field } from './rules-visible'

const C = '999999001001'
const sees = (...roles: Parameters<typeof fieldsFor>[0]) => fieldsFor(roles)
const seesNone = (role: Parameters<typeof fieldsFor>[0][number], ...fields: Field[]) =>
  expect(fields.filter(field => sees(role).has(field))).toEqual([])

test('a manager sees everything that is ever shown', () => {
  expect([...sees('community-manager')]).toEqual(Object.keys(visible))
})

test('at the canteen one sees how food is made and the end of the phone, and nobody’s need', () => {
  expect(sees('canteen-staff').has('diet')).toBe(true)
  expect(sees('canteen-staff').has('phoneTail')).toBe(true)
  seesNone('canteen-staff', 'welfare', 'proof', 'born', 'idNumber', 'hasIdNumber', 'note', 'livesAlone')
})

test('a building leader knows who lives alone and climbs stairs, not what is eaten or who is poor', () => {
  expect(sees('building-leader').has('livesAlone')).toBe(true)
  expect(sees('building-leader').has('noLift')).toBe(true)
  seesNone('building-leader', 'diet', 'welfare', 'proof', 'born', 'idNumber', 'note')
})

test('who keeps the installation running sees nothing of care or need', () => {
  seesNone(
    'administrator',
    'diet',
    'welfare',
    'proof',
    'livesAlone',
    'hardOfHearing',
    'noLift',
    'note',
    'born',
  )
})

test('only a manager sees which paper proves a need', () => {
  expect(visible.proof.to).toEqual(['community-manager'])
})

test.each(['volunteer', 'team-lead'] as const)('a %s sees nobody’s record', role => {
  expect(sees(role).size).toBe(0)
})

test('the county centre finds somebody by his name and sees where he lives', () => {
  expect([...sees('county-centre')].sort()).toEqual(['building', 'died', 'linked', 'name'])
})

test('two roles together see what either sees', () => {
  const both = sees('building-leader', 'canteen-staff')
  expect(both.has('livesAlone') && both.has('diet')).toBe(true)
  expect(both.has('welfare')).toBe(false)
})

test('a role counts only where it holds and while it holds', () => {
  const grants = [
    { role: 'grid-worker' as const, scope: `${C}.b1` },
    { role: 'building-leader' as const, scope: `${C}.b2` },
    { role: 'canteen-staff' as const, scope: `${C}.k1`, until: 5 },
  ]
  expect(lookingRoles(grants, `${C}.b1`, 4)).toEqual(['grid-worker', 'canteen-staff'])
  expect(lookingRoles(grants, `${C}.b2`, 5)).toEqual(['building-leader'])
  expect(lookingRoles(grants, '999999001002.b1', 4)).toEqual([])
})

test('what may not be seen, and what is not known, is not there at all', () => {
  const facts = { age: 80, diet: ['少盐'], phoneTail: undefined }
  expect(Object.entries(onlySeen(facts, sees('building-leader')))).toEqual([['age', 80]])
})
