import * as fc from 'fast-check'
import { purposes, type Consents } from '../kernel/consents'
import { isRefusal } from '../kernel/refusal'
import {
  correctable,
  fieldRules,
  fieldsOf,
  mayCorrect,
  readChanges,
  whyNot,
  type Changes,
} from './rules-correct'
import { asCell, asData } from './rules-export'
import { mayUndo } from './rules-record'
import { consentsWith, itsOwner, readRegistration } from './rules-register'
import { consentsPut, factsWith, isTooLateToUndo, traceOf, undoState, valuesOf } from './rules-undo'

const TODAY = '2026-11-20'
const fang = { name: ' 方玉兰 ', home: '999999001001.b2', consents: ['basic'] as const }
const mark = { given: true, version: '2026-11', at: 1, how: 'app' as const, by: 'pshen00001' }

describe('what a registration says', () => {
  it('is nothing without the basic consent, whatever else is agreed to', () => {
    fc.assert(
      fc.property(fc.subarray(purposes.filter(purpose => purpose !== 'basic')), consents => {
        expect(readRegistration({ ...fang, consents }, TODAY)).toMatchObject({
          refused: 'people.needs-basic-consent',
          facts: { purpose: 'basic' },
        })
      }),
    )
  })

  it('holds the number, sex and birth date of an ID card together, never what was typed beside it', () => {
    const consents = ['basic', 'subsidy'] as const
    const typed = {
      ...fang,
      consents,
      idNumber: '999999 19640229 0019',
      sex: '女',
      born: '1950-01-01',
    } as const
    expect(readRegistration(typed, TODAY)).toEqual({
      name: '方玉兰',
      home: fang.home,
      idNumber: '999999196402290019',
      sex: '男',
      born: '1964-02-29',
    })
    expect(readRegistration(typed, '1960-01-01')).toMatchObject({ refused: 'people.id-number-wrong' })
  })

  it('adds consents and takes none away', () => {
    fc.assert(
      fc.property(fc.subarray([...purposes]), fc.subarray([...purposes]), (before, given) => {
        const had: Consents = Object.fromEntries(before.map(purpose => [purpose, mark]))
        const now = consentsWith(had, given, { at: 2, by: 'pshen00001' })
        for (const purpose of before) expect(now[purpose]?.given).toBe(true)
        for (const purpose of given) expect(now[purpose]).toMatchObject({ given: true, at: 2, how: 'app' })
      }),
    )
  })
})

describe('whose record a proved number opens', () => {
  const shen = { name: '沈桂珍', sound: 'shenguizhen' }
  it.each([
    ['her own, spelt the same or sounding the same', [shen], 0],
    ['hers among a family on one number', [{ name: '卢守义', sound: 'lushouyi' }, shen], 1],
    ['nobody’s when two could be she', [shen, { ...shen, name: '沈贵珍' }], undefined],
    ['nobody’s when she has an account', [{ ...shen, account: 'a' }], undefined],
    ['nobody’s when she has died', [{ ...shen, died: {} }], undefined],
    ['the one that is left after a merge', [{ ...shen, mergedInto: 'p1' }, shen], 1],
    ['nobody’s of another name', [{ name: '沈桂花', sound: 'shenguihua' }], undefined],
  ])('%s', (_, rows, at) => {
    expect(itsOwner(rows, shen)).toBe(at === undefined ? undefined : rows[at])
  })
})

describe('who may correct what', () => {
  it('is told by one table: what is listed may be done, and nothing else', () => {
    for (const who of ['self', 'staff'] as const)
      for (const isChecked of [true, false])
        for (const field of correctable) {
          const may = mayCorrect(who, { isChecked }).includes(field)
          const all: Consents = { care: mark, subsidy: mark }
          expect(whyNot([field], who, { isChecked, consents: all }) === undefined).toBe(may)
          expect(mayUndo([field], who, { isChecked })).toBe(may || who === 'staff')
        }
    expect(fieldRules.born.checked).toEqual([])
    expect(mayUndo(['welfare'], 'self', { isChecked: false })).toBe(false)
  })

  it('leaves staff their remarks, and to nobody’s hand what a checked card says', () => {
    expect(mayCorrect('self', { isChecked: false })).not.toContain('note')
    expect(mayCorrect('staff', { isChecked: true })).toEqual(expect.arrayContaining(['note', 'name']))
    expect(mayCorrect('staff', { isChecked: true })).not.toContain('sex')
    expect(mayCorrect('self', { isChecked: true })).not.toContain('name')
  })

  it('one field that is not his keeps all of them back', () => {
    expect(whyNot(['door', 'name'], 'self', { isChecked: true })).toMatchObject({ facts: { field: 'name' } })
    expect(whyNot(['door', 'diet'], 'self', { isChecked: true })).toMatchObject({
      facts: { purpose: 'care' },
    })
  })
})

const changes: fc.Arbitrary<Changes> = fc.record(
  {
    name: fc.constantFrom('沈桂珍', '沈贵珍'),
    door: fc.constantFrom('', '101', '2单元202'),
    phone: fc.constantFrom('19908000037', '199 0800 0999'),
    livesAlone: fc.boolean(),
    diet: fc.subarray(['少盐', '软烂']),
    born: fc.constantFrom('1946-11-20', '1950-01-01'),
  },
  { requiredKeys: [] },
)
const facts = {
  name: '沈桂珍',
  home: '999999001001.b1',
  door: '101',
  phone: '19908000037',
  care: { diet: ['少盐'] },
}

test('a change and its undo leave the record as it was, whatever was changed', () => {
  fc.assert(
    fc.property(changes, typed => {
      const read = readChanges(typed, TODAY)
      if (isRefusal(read)) throw new Error('a valid change was refused')
      const before = valuesOf(facts)
      const trace = traceOf(before, { ...read, ...(read.door === '' && { door: null }) })
      if (!trace) return
      const after = valuesOf(factsWith(facts, trace.after))
      expect(undoState(after, trace)).toBe('due')
      const back = valuesOf(factsWith(factsWith(facts, trace.after), trace.before))
      expect(back).toEqual(before)
      expect(undoState(back, trace)).toBe('done')
      expect(fieldsOf(typed)).toEqual(expect.arrayContaining(Object.keys(trace.after)))
    }),
  )
})

test('what was changed again is not put back', () => {
  const trace = traceOf(valuesOf(facts), { door: '102' })!
  expect(undoState(valuesOf({ ...facts, door: '103' }), trace)).toMatchObject({
    refused: 'people.changed-since',
  })
  expect(undoState(valuesOf({ ...facts, door: '102', name: '沈贵珍' }), trace)).toBe('due')
})

test('a consent comes back with its text, time and way, whatever order the store gives its parts', () => {
  const trace = traceOf(
    valuesOf({}, { care: mark }),
    valuesOf({}, { care: { ...mark, given: false, at: 2 } }),
  )!
  const stored: Consents = { care: { by: mark.by, how: 'app', at: 2, version: '2026-11', given: false } }
  expect(undoState(valuesOf({}, stored), trace)).toBe('due')
  expect(consentsPut(stored, trace.before)).toEqual({ care: mark })
  expect(consentsPut(stored, { 'consent.care': null })).toEqual({})
})

test('thirty days are thirty days', () => {
  const DAY = 86_400_000
  expect(isTooLateToUndo(0, 30 * DAY)).toBe(false)
  expect(isTooLateToUndo(0, 30 * DAY + 1)).toBe(true)
})

test('a file holds no character that a workbook forbids, and no cell longer than one takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), text => {
      expect(asCell(text)).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]|\p{Cs}/u)
    }),
  )
  expect(asCell('\ud800你')).toBe('你')
  expect(asCell('饭'.repeat(40_000))).toHaveLength(32_000)
  expect(asData([{ title: '吃饭', headings: ['什么', '谁'], rows: [['午饭', '她'], ['晚饭']] }])).toEqual({
    吃饭: [
      { 什么: '午饭', 谁: '她' },
      { 什么: '晚饭', 谁: '' },
    ],
  })
})
