import type { Deed } from '../kernel/seats'
import { instantOf } from '../kernel/time'
import { callAtOf, newsOf, stillSo } from './rules-news'
import type { MealSeat } from './sitting'

const shen = 'pshen00001'
const merged = 'pshen00002'
const seat: MealSeat = {
  ...{ pool: 'A', n: 1, code: '3052', at: 1, way: 'dine-in', diet: [], building: '999999001001.b1' },
  bookedBy: { id: 'plumin0001', name: '陆敏', channel: 'wechat' },
}
const deed = (did: Deed['did'], at: number): Deed => ({
  ...{ did, at, who: 'plumin0001', whoName: '陆敏', channel: 'wechat', wish: did },
})
const sitting = (holds: boolean, deeds: Record<string, Deed>) => ({
  by: holds ? { [shen]: seat } : {},
  deeds: { [shen]: deeds },
})
const kinds = (...[one, since = 0]: Parameters<typeof newsOf> | [Parameters<typeof newsOf>[0]]) =>
  newsOf(one, since).map(({ kind, step, happened }) => [kind, step, happened])

test('of several things the last one is told', () => {
  const deeds = { first: deed('book', 1), second: deed('change', 2), third: deed('call', 3) }
  expect(kinds(sitting(true, deeds))).toEqual([['meals.changed-for-you', 'second', 2]])
})

test('what was told before is not told again', () => {
  expect(kinds(sitting(true, { first: deed('book', 5) }), 5)).toEqual([])
})

test('of two wishes that crossed the one is told that stands, as what happened last', () => {
  const deeds = { late: deed('change', 9), early: deed('cancel', 8) }
  expect(kinds(sitting(false, deeds))).toEqual([['meals.cancelled-for-you', 'early', 9]])
})

test('of a cancelled sitting it is told to those who still hold a place, to others what was done for them', () => {
  const cancelled = { at: 20, key: 'closing', who: 'pzhou00001', whoName: '周师傅', reason: '停水' }
  const held = { ...sitting(true, { first: deed('book', 5) }), cancelled }
  expect(kinds(held)).toEqual([['meals.sitting-cancelled', 'closing', 20]])
  const given = { ...sitting(false, { first: deed('book', 5), second: deed('cancel', 6) }), cancelled }
  expect(kinds(given)).toEqual([['meals.cancelled-for-you', 'second', 6]])
})

test('a booking that moved to another record of the same person still holds', () => {
  const moved = {
    state: 'open' as const,
    by: { [merged]: seat },
    deeds: {
      [shen]: { first: deed('book', 5), move: deed('pass', 9) },
      [merged]: { move: deed('adopt', 9) },
    },
  }
  expect(stillSo('meals.booked-for-you', moved, [merged, shen])).toBe(true)
  expect(stillSo('meals.reminder', moved, [merged, shen])).toBe(true)
  expect(stillSo('meals.cancelled-for-you', moved, [merged, shen])).toBe(false)
})

const friday = (clock: string) => instantOf('2026-11-20', clock)
const saturday = (clock: string) => instantOf('2026-11-21', clock)

test.each([
  ['the evening before', friday('17:00'), friday('19:00')],
  ['in the morning', saturday('08:30'), saturday('09:30')],
  ['when the doors are about to open', saturday('10:50'), saturday('11:05')],
])('%s a cancelled lunch is telephoned in time', (_, at, called) =>
  expect(callAtOf({ day: '2026-11-21', opens: '11:00' }, at)).toBe(called),
)
