import type { PersonDraft } from './roster-draft'
import { placePersons, withoutNumbers } from './rules-placing'

const C = '999999001001'
const draft = (line: number, building: string): PersonDraft => ({
  line,
  name: '沈桂珍',
  building,
  unit: '',
  door: '101',
  categories: [],
  care: { diet: [] },
  note: '',
})

test('persons are placed in the buildings the community knows; others are explained', () => {
  const rows = [{ line: 2, cells: { 楼号: '3#', 姓名: '沈桂珍' } }]
  const place = { community: C, buildings: [{ id: `${C}.b3`, name: '3号楼' }] }
  const { placed, problems } = placePersons([draft(2, '3号楼'), draft(3, ''), draft(4, '9号楼')], rows, place)
  expect(placed.map(({ draft: { line }, home }) => [line, home])).toEqual([
    [2, `${C}.b3`],
    [3, C],
  ])
  expect(problems).toEqual([
    expect.objectContaining({ line: 4, column: '楼号', value: '9号楼', fatal: true }),
  ])
  expect(problems[0]?.todo).toContain('先请管理员登记')
})

test('numbers that slipped into another column are not repeated in the remarks', () => {
  expect(withoutNumbers('999999194611200009')).toBe('999**************9')
  expect(withoutNumbers('电话 199-0800-0037。')).toBe('电话 199****0037。')
  expect(withoutNumbers('按身份证号存成了 1946-11-20，第 12 行')).toBe(
    '按身份证号存成了 1946-11-20，第 12 行',
  )
})
