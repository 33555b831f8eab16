import { layBuildings } from './rules-buildings'

const C = '999999001001'
const grid = (n: number, ...buildings: string[]) => ({ id: `${C}.g${n}`, buildings })

test('buildings carry their number in their code, named ones what is left', () => {
  const laid = layBuildings(C, [grid(1, '1号楼', '三号楼', '东院'), grid(2, '2#')], [])
  expect(laid.map(({ id, name, grid }) => [id, name, grid])).toEqual([
    [`${C}.b1`, '1号楼', `${C}.g1`],
    [`${C}.b3`, '3号楼', `${C}.g1`],
    [`${C}.b2`, '东院', `${C}.g1`],
    [`${C}.b4`, '2号楼', `${C}.g2`],
  ])
})

test('a building keeps its code whatever grid or order it is named in later, and nobody inherits it', () => {
  const first = layBuildings(C, [grid(1, '1号楼', '2号楼')], [])
  const later = layBuildings(C, [grid(2, '2号楼', 'A座')], first)
  expect(later).toEqual([
    { id: `${C}.b1`, name: '1号楼' },
    { id: `${C}.b2`, name: '2号楼', grid: `${C}.g2` },
    { id: `${C}.b3`, name: 'A栋', grid: `${C}.g2` },
  ])
  expect(layBuildings(C, [grid(2, '2号楼', 'A座')], later)).toEqual(later)
})

test('how a building is stays known when the buildings are laid down again', () => {
  const earlier = [{ id: `${C}.b1`, name: '1号楼', grid: `${C}.g1`, floors: 6, units: 3, lift: false }]
  expect(layBuildings(C, [grid(2, '1号楼')], earlier)).toEqual([{ ...earlier[0], grid: `${C}.g2` }])
  expect(layBuildings(C, [], earlier)).toEqual([
    { id: `${C}.b1`, name: '1号楼', floors: 6, units: 3, lift: false },
  ])
})
