import type { Grant } from '../kernel/grants'
import { canGive, canTakeBack, mayGive, remaining, rolesToGive, toldOf, withdrawn } from './rules-trust'

const COUNTY = '999999'
const COMMUNITY = '999999001001'
const NOW = 1_000
const manager: Grant = { role: 'community-manager', scope: COMMUNITY }
const administrator: Grant = { role: 'administrator', scope: COUNTY }
const volunteer: Grant = { role: 'volunteer', scope: `${COMMUNITY}.b1` }

test('nobody but an administrator gives the role he has himself', () => {
  const own = Object.entries(mayGive).filter(([role, gives]) => gives.some(given => given === role))
  expect(own.map(([role]) => role)).toEqual(['administrator'])
})

test('a manager gives in his community what he has to give, and no further', () => {
  expect(canGive([manager], volunteer, NOW)).toBe(true)
  expect(canGive([manager], { ...volunteer, scope: '999999001002' }, NOW)).toBe(false)
  expect(canGive([manager], { ...volunteer, scope: COUNTY }, NOW)).toBe(false)
  expect(canGive([manager], { ...manager }, NOW)).toBe(false)
  expect(canGive([volunteer], volunteer, NOW)).toBe(false)
})

test('a canteen reaches its community’s people, but gives nothing in it', () => {
  expect(canGive([{ role: 'canteen-staff', scope: `${COMMUNITY}.k1` }], volunteer, NOW)).toBe(false)
})

test('what is given lasts no longer than what the giver has', () => {
  const short = { ...manager, until: 5_000 }
  expect(canGive([short], { ...volunteer, until: 5_000 }, NOW)).toBe(true)
  expect(canGive([short], { ...volunteer, until: 5_001 }, NOW)).toBe(false)
  expect(canGive([short], volunteer, NOW)).toBe(false)
  expect(canGive([short], { ...volunteer, until: 4_000 }, 5_000)).toBe(false)
  expect(canGive([short, administrator], volunteer, NOW)).toBe(true)
  expect(canTakeBack([short], volunteer, NOW)).toBe(true)
})

test('the list offers what one may give there', () => {
  expect(rolesToGive([manager], COMMUNITY, NOW)).toEqual(mayGive['community-manager'])
  expect(rolesToGive([administrator], COMMUNITY, NOW)).toHaveLength(8)
  expect(rolesToGive([volunteer], COMMUNITY, NOW)).toEqual([])
})

test('a role is taken back in these places only; nothing is changed where it was not', () => {
  const b2 = { ...volunteer, scope: `${COMMUNITY}.b2` }
  expect(withdrawn([manager, volunteer, b2], 'volunteer', [volunteer.scope])).toEqual([manager, b2])
  expect(withdrawn([manager], 'volunteer', [COMMUNITY])).toBeUndefined()
})

test('a grid is told once and not again with each of its buildings; a building given by itself is told', () => {
  const [grid, b1, b2] = [`${COMMUNITY}.g1`, `${COMMUNITY}.b1`, `${COMMUNITY}.b2`]
  const role = 'grid-worker' as const
  const places = [COMMUNITY, grid, b1, b2]
  const buildings = [
    { id: b1, name: '1号楼', grid },
    { id: b2, name: '2号楼' },
  ]
  const grants = [grid, b1, b2].map(scope => ({ role, scope }))
  expect(toldOf(grants, { places, buildings }, NOW).map(({ scope }) => scope)).toEqual([grid, b2])
  expect(toldOf([{ role, scope: b1, until: NOW }], { places, buildings }, NOW)).toEqual([])
})

test('an office is given up only when a wider or equal one is left to somebody', () => {
  const holders = { pa: [COUNTY], pb: [COMMUNITY] }
  expect(remaining(holders, 'pb', [COMMUNITY])).toEqual([])
  expect(remaining(holders, 'pa', [COUNTY])).toBeUndefined()
  expect(remaining({ pa: [COUNTY, COMMUNITY] }, 'pa', [COMMUNITY])).toEqual([COUNTY])
  expect(remaining({}, 'pa', [COUNTY])).toBeUndefined()
})
