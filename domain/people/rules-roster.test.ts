import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SheetRow } from '../kernel/sheet'
import { readRoster } from './rules-roster'

/** The sample has no quoted cells, so an independent reading is a split. */
function sample(): SheetRow[] {
  const text = readFileSync(join(__dirname, '../../tests/samples/roster-courtyard-18.csv'), 'utf8').replace(
    /^\ufeff/,
    '',
  )
  const [head = '', ...lines] = text.trimEnd().split(/\r?\n/)
  const headings = head.split(',')
  return lines
    .map((line, at) => ({
      line: at + 2,
      cells: Object.fromEntries(headings.map((heading, column) => [heading, line.split(',')[column] ?? ''])),
    }))
    .filter(({ cells }) => Object.values(cells).some(cell => cell !== ''))
}

describe('the roster of courtyard 18', () => {
  const roster = readRoster(sample(), '2026-11-20')
  const lines = (code: string) =>
    roster.problems.filter(problem => problem.code === code).map(({ line }) => line)

  it('brings in 309 of its 317 rows', () => {
    expect(sample()).toHaveLength(317)
    expect(roster.persons).toHaveLength(309)
    expect(roster.ignoredColumns).toEqual([])
  })

  it('refuses six rows for the last place of their ID number, and no other', () => {
    expect(lines('id-checksum')).toEqual([45, 109, 147, 178, 263, 286])
    expect(roster.problems.filter(({ fatal }) => fatal)).toHaveLength(6)
  })

  it('merges the two doubled rows', () => {
    expect(roster.problems.filter(({ code }) => code === 'doubled-row')).toMatchObject([
      { line: 75, says: '和第 6 行是同一个人，合成了一条。' },
      { line: 298, says: '和第 112 行是同一个人，合成了一条。' },
    ])
  })

  it('lets in three persons without ID number and seven whose phone is missing or too short', () => {
    expect(lines('no-id')).toEqual([41, 214, 243])
    expect(lines('no-phone')).toEqual([59, 74, 115, 217, 236, 316])
    expect(lines('phone-short')).toEqual([49])
    expect(roster.problems).toHaveLength(6 + 2 + 3 + 6 + 1)
  })

  it('says of each bad row what is wrong and what to do, and shows no number whole', () => {
    expect(roster.problems.find(({ line }) => line === 45)).toEqual({
      line: 45,
      column: '身份证号',
      value: '999**************1',
      code: 'id-checksum',
      says: '身份证号的最后一位对不上，可能有一位填错了。',
      todo: '请对着身份证原件重新填。',
      fatal: true,
    })
    expect(roster.problems.find(({ line }) => line === 49)).toMatchObject({
      column: '联系电话',
      value: '199***0162',
      says: '电话少了 1 位，没有存。',
    })
    expect(JSON.stringify(roster.problems)).not.toMatch(/\d{8}/)
  })

  it('knows three buildings whatever their spelling', () => {
    expect(new Set(roster.persons.map(({ building }) => building))).toEqual(
      new Set(['1号楼', '2号楼', '3号楼']),
    )
  })

  it('understands spaced and full-width numbers and names', () => {
    const named = (name: string) => roster.persons.find(person => person.name === name)
    expect(named('鲁长顺')).toMatchObject({ idNumber: '999999194205048013', headOfHousehold: '鲁长顺' })
    expect(roster.persons.find(({ line }) => line === 39)).toMatchObject({ idNumber: '999999197009135914' })
    expect(roster.persons.find(({ line }) => line === 191)).toMatchObject({ idNumber: '99999919330924468X' })
    expect(roster.persons.find(({ line }) => line === 218)).toMatchObject({ phone: '19908007474' })
  })

  it('gives those who share it the phone of the head', () => {
    const [head, mother] = roster.persons
    expect(head).toMatchObject({ name: '卫若琳', phone: '19908000037' })
    expect(mother).toMatchObject({ name: '方文华', phone: '19908000037', categories: ['高龄'] })
    expect(lines('head-without-phone')).toEqual([])
  })

  it('tells for care what the remarks say', () => {
    const at = (line: number) => roster.persons.find(person => person.line === line)
    expect(at(31)).toMatchObject({ care: { diet: ['少盐'], livesAlone: true }, note: '' })
    expect(at(32)).toMatchObject({ care: { diet: ['低糖'] }, note: '', categories: ['残疾'] })
    expect(at(5)).toMatchObject({ care: { diet: [], hardOfHearing: true }, categories: ['计生特殊'] })
    expect(at(16)).toMatchObject({ note: '子女在外地' })
    expect(JSON.stringify(roster.persons)).not.toContain('糖尿病')
  })

  it('puts everybody into one household', () => {
    expect(roster.households.flatMap(({ lines: members }) => members).sort((a, b) => a - b)).toEqual(
      roster.persons.map(({ line }) => line),
    )
    expect(roster.households[0]).toMatchObject({ door: '101', headOfHousehold: '卫若琳', lines: [2, 3] })
  })

  it('is read again in the same way', () => {
    expect(readRoster(sample(), '2026-11-20')).toEqual(roster)
  })
})
