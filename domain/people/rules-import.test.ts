import type { PersonDraft } from './roster-draft'
import { findKnown, statedBy, whatChanges } from './rules-import'

const HOME = '999999001001.b3'
const place = { home: HOME, household: 'h1' }
const row: PersonDraft = {
  line: 2,
  name: '沈桂珍',
  sex: '女',
  born: '1946-11-20',
  idNumber: '999999194611200009',
  phone: '19908000037',
  building: '3号楼',
  unit: '2单元',
  door: '101',
  headOfHousehold: '沈桂珍',
  categories: ['低保', '独居'],
  care: { livesAlone: true, diet: ['少盐'] },
  note: '子女在外地',
}
const stated = statedBy(row, place)
const without = <T extends object, K extends keyof T>(from: T, ...fields: K[]) => {
  const copy = { ...from }
  for (const field of fields) Reflect.deleteProperty(copy, field)
  return copy as Omit<T, K>
}

test('a row that says what is known changes nothing, in whatever order it says it', () => {
  expect(whatChanges(stated, stated)).toEqual({})
  expect(whatChanges({ ...stated, welfare: [{ category: '独居' }, { category: '低保' }] }, stated)).toEqual(
    {},
  )
})

test('empty cells wipe nothing', () => {
  const bare = without(row, 'sex', 'born', 'idNumber', 'phone')
  const silent = statedBy({ ...bare, categories: [], care: { diet: [] }, note: '' }, place)
  expect(whatChanges(stated, silent)).toEqual({})
})

test('what a row newly says is changed and nothing else', () => {
  const moved = statedBy({ ...row, door: '102', phone: '19908000074' }, place)
  expect(whatChanges(stated, moved)).toEqual({ door: '2单元102', phone: '19908000074' })
})

test('categories are replaced, care is added to', () => {
  const other = statedBy(
    { ...row, categories: ['特困'], care: { hardOfHearing: true, diet: ['软烂'] } },
    place,
  )
  expect(whatChanges(stated, other)).toEqual({
    welfare: [{ category: '特困' }],
    care: { livesAlone: true, hardOfHearing: true, diet: ['少盐', '软烂'] },
  })
})

test('the birth date an ID number told is not overruled by a row without one', () => {
  const bare = without(row, 'idNumber')
  expect(whatChanges(stated, statedBy({ ...bare, born: '1947-01-01', sex: '男' }, place))).toEqual({})
  expect(whatChanges(without(stated, 'idNumber'), statedBy({ ...bare, born: '1947-01-01' }, place))).toEqual({
    born: '1947-01-01',
  })
})

describe('whom a row speaks of', () => {
  const shen = { id: 'p1', name: '沈桂珍', home: HOME, door: '2单元101', idTag: 'a' }
  const lu = { id: 'p2', name: '陆建', home: HOME, door: '2单元101' }
  const find = findKnown([shen, lu])

  it('is found by ID number wherever he lives now', () => {
    expect(find({ ...shen, name: '沈桂真', door: '9' })).toBe(shen)
  })

  it('is found by name and door when one side has no number', () => {
    expect(find({ name: '沈桂珍', home: HOME, door: '2单元101' })).toBe(shen)
    expect(find({ ...lu, idTag: 'b' })).toBe(lu)
  })

  it('is somebody else of the same name when both numbers are known and differ', () => {
    expect(find({ ...shen, idTag: 'b' })).toBeUndefined()
    expect(find({ ...lu, door: '2单元102' })).toBeUndefined()
  })
})
