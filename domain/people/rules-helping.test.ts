import type { Grant } from '../kernel/grants'
import { entrusted, reach, tied, untied } from './rules-helping'

const C = '999999001001'
const mother = { person: 'pmother001', call: '妈妈', state: 'agreed' as const, since: 1 }
const father = { person: 'pfather001', call: '爸爸', state: 'agreed' as const, since: 1 }

test('a helper is tied to an elder once, whatever was between them before', () => {
  expect(tied([{ ...mother, state: 'asked' }, father], mother)).toEqual([father, mother])
  expect(untied([mother, father], { id: 'pmother001', aka: [] })).toEqual([father])
})

test('of an elder whose two records became one there is one tie, whichever id it was made under', () => {
  const elder = { id: 'pmother002', aka: ['pmother001'] }
  expect(untied([mother, father], elder)).toEqual([father])
  expect(tied([mother, father], { ...mother, person: 'pmother002' }, elder)).toEqual([
    father,
    { ...mother, person: 'pmother002' },
  ])
})

test('who is trusted with a grid is trusted with the buildings in it', () => {
  const buildings = [
    { id: `${C}.b1`, name: '1号楼', grid: `${C}.g1` },
    { id: `${C}.b2`, name: '2号楼', grid: `${C}.g2` },
  ]
  expect(reach(`${C}.g1`, buildings)).toEqual([`${C}.g1`, `${C}.b1`])
  expect(reach(C, buildings)).toEqual([C])
})

test('a trust given twice is one, and a new end replaces the old', () => {
  const grant: Grant = { role: 'grid-worker', scope: `${C}.g1` }
  const other: Grant = { role: 'canteen-staff', scope: `${C}.g1` }
  expect(entrusted([other, grant], [grant])).toBeUndefined()
  expect(entrusted([grant, other], [{ ...grant, until: 5 }])).toEqual([other, { ...grant, until: 5 }])
})
