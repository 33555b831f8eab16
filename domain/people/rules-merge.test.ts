import type { Grant, Help } from '../kernel/grants'
import {
  differing,
  grantsOfBoth,
  helpsOfBoth,
  listBefore,
  mergedValues,
  untouched,
  whyNotMerge,
} from './rules-merge'

const mark = (given: boolean) => ({ given, version: '2026-11', at: 0, how: 'paper', by: 'pmanager01' })
const keep = { name: '沈桂珍', home: 'b1', door: '101', household: 'h1', livesAlone: false, diet: [] }
const drop = {
  name: '沈桂贞',
  home: 'b1',
  door: '101',
  household: 'h2',
  phone: '1',
  livesAlone: true,
  diet: [],
}

test('one chooses only where both records say something and not the same', () => {
  expect(differing(keep, drop)).toEqual(['name'])
  expect(differing(keep, { ...drop, name: keep.name, door: '102' })).toEqual(['home'])
  expect(differing(keep, keep)).toEqual([])
})

test('what one record does not know the other tells; what both know is taken only when staff say so', () => {
  expect(mergedValues(keep, drop, [])).toEqual({ phone: '1', livesAlone: true })
  expect(mergedValues(keep, drop, ['name'])).toMatchObject({ name: '沈桂贞' })
  expect(mergedValues(keep, { ...drop, door: '' }, ['home'])).toMatchObject({
    home: 'b1',
    door: null,
    household: 'h2',
  })
  expect(mergedValues(drop, keep, ['phone'])).toEqual({})
})

test('who took a consent back on one of his records has taken it back; one he gave anywhere he gave', () => {
  const [yes, no] = [mark(true), mark(false)]
  const marks = mergedValues(
    { 'consent.care': yes, 'consent.photo': no },
    { 'consent.care': no, 'consent.photo': yes, 'consent.subsidy': yes },
    [],
  )
  expect(marks).toEqual({ 'consent.care': no, 'consent.photo': no, 'consent.subsidy': yes })
})

const tie = (person: string, state: Help['state']): Help => ({ person, call: '妈妈', state, since: 0 })

test('ties of both come together, one to each elder and none to himself', () => {
  const both = helpsOfBoth(
    [tie('pa00000001', 'asked'), tie('pself00001', 'agreed')],
    [tie('pa00000001', 'agreed'), tie('pb00000001', 'agreed')],
    ['pself00001'],
  )
  expect(both).toEqual([tie('pa00000001', 'agreed'), tie('pb00000001', 'agreed')])
})

test('of one role in one place the longer trust stays', () => {
  const grant = (until?: number): Grant => ({
    role: 'volunteer',
    scope: '999999001001',
    ...(until !== undefined && { until }),
  })
  expect(grantsOfBoth([grant(5)], [grant(9)])).toEqual([grant(9)])
  expect(grantsOfBoth([grant()], [grant(9)])).toEqual([grant()])
  expect(grantsOfBoth([grant(5)], [{ ...grant(1), scope: '999999001002' }])).toHaveLength(2)
})

test('a list goes back to what it was, and keeps what came or went since', () => {
  const put = { before: ['a', 'b'], after: ['b', 'c'] }
  expect(listBefore(['b', 'c', 'd'], put)).toEqual(['b', 'd', 'a'])
  expect(listBefore(['c'], put)).toEqual(['a'])
})

test('only what nobody changed since is put back', () => {
  const trace = { before: { phone: '1', door: '101' }, after: { phone: '2', door: '102' } }
  expect(untouched({ phone: '2', door: '103' }, trace)).toEqual({ phone: '1' })
})

test('two ID numbers are two people; an office or a wish to be deleted is taken back first', () => {
  const plain = { grants: [] }
  const admin: Grant[] = [{ role: 'administrator', scope: '999999' }]
  expect(whyNotMerge({ ...plain, idNumber: 'x' }, { ...plain, idNumber: 'x' })).toBeUndefined()
  expect(whyNotMerge({ ...plain, idNumber: 'x' }, plain)).toBeUndefined()
  expect(whyNotMerge({ ...plain, idNumber: 'x' }, { ...plain, idNumber: 'y' })?.refused).toBe(
    'people.not-twins',
  )
  expect(whyNotMerge({ grants: admin }, plain)).toBeUndefined()
  expect(whyNotMerge(plain, { grants: admin })?.facts).toEqual({ what: 'administrator' })
  expect(whyNotMerge({ ...plain, closing: {} }, plain)?.facts).toEqual({ what: 'closing' })
})
