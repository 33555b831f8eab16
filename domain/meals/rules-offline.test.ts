import type { CarriedList, Scan } from './offline'
import { correctedTime, isTooOld, judge, lookText, openText } from './rules-offline'

const HOUR = 3_600_000
const list: CarriedList = {
  sittingId: '999999001001.k1:2026-11-20:lunch',
  opens: '11:00',
  shuts: '12:30',
  place: '梧桐里饭堂',
  takenAt: 1_000_000,
  stamp: 'abcdefghijklmnopqrstuvwxyz',
  dishes: {},
  sealed: {},
  numbers: {
    '3052': { code: '3052', set: 'A', portions: 1, way: 'dine-in', diet: [], payFen: 700 },
    '4711': {
      code: '4711',
      set: 'A',
      portions: 1,
      way: 'dine-in',
      diet: [],
      payFen: 700,
      collectedAt: 999_000,
    },
  },
}
const scan = (more: Partial<Scan> = {}): Scan => ({
  nonce: '00',
  seq: 1,
  by: { code: '3052' },
  told: 'given',
  at: 1_060_000,
  ahead: 0,
  list,
  ...more,
})

test('who is on the list gets his meal once; then the counter says when it was', () => {
  expect(judge(list, [], { code: '3052' })).toMatchObject({ says: 'given', meal: { set: 'A' } })
  const waiting = [
    { scan: scan({ at: 1_080_000 }) },
    { scan: scan({ at: 1_060_000, ahead: 5_000 }) },
    { scan: scan({ at: 1_070_000, told: 'again' }) },
  ]
  expect(judge(list, waiting, { code: '3052' })).toEqual({ says: 'again', at: 1_065_000 })
})

test('a code that was scanned and the number that is said afterwards are the same person, and the other way round', () => {
  const byCode = [{ scan: scan({ by: { look: 'aa' } }), code: '3052' }]
  expect(judge(list, byCode, { code: '3052' })).toMatchObject({ says: 'again' })
  expect(judge(list, [{ scan: scan() }], { look: 'aa', code: '3052' })).toMatchObject({ says: 'again' })
  expect(judge(list, [{ scan: scan({ by: { look: 'bb' } }) }], { look: 'aa', code: '3052' })).toMatchObject({
    says: 'given',
  })
})

test('who had come before the list was taken does not get it again; who is not on it is for the counter to decide', () => {
  expect(judge(list, [], { code: '4711' })).toEqual({ says: 'again', at: 999_000 })
  expect(judge(list, [], { code: '0000' })).toEqual({ says: 'unlisted' })
  expect(judge(list, [], { look: 'aa' })).toEqual({ says: 'unlisted' })
  const served = [{ scan: scan({ by: { personId: 'pshen00001' }, told: 'given-unlisted' }) }]
  expect(judge(list, served, { personId: 'pshen00001' })).toMatchObject({ says: 'again' })
})

test('a list is trusted for a day, to the millisecond', () => {
  expect(isTooOld(list, list.takenAt + 24 * HOUR)).toBe(false)
  expect(isTooOld(list, list.takenAt + 24 * HOUR + 1)).toBe(true)
})

test.each([
  ['a clock that is right', { at: 1_060_000, ahead: 0 }, { at: 1_060_000, held: false }],
  ['a clock ten minutes slow', { at: 460_000, ahead: 600_000 }, { at: 1_060_000, held: false }],
  ['a moment before the list was there', { at: 900_000, ahead: 0 }, { at: 1_000_000, held: true }],
  ['a moment after it was handed in', { at: 9_000_000, ahead: 0 }, { at: 2_000_000, held: true }],
])('%s', (_, clock, then) => {
  expect(correctedTime(scan(clock), 2_000_000)).toEqual(then)
})

test('a list that is not ours binds nothing, and no moment lies before all time', () => {
  const free = (at: number, ahead = 0) => correctedTime(scan({ at, ahead }), 2_000_000, false)
  expect([free(900_000), free(0, -5)]).toEqual([
    { at: 900_000, held: false },
    { at: 0, held: true },
  ])
})

test('what tells a code apart is not what opens it', () => {
  expect(lookText('t')).not.toBe(openText('t'))
})
