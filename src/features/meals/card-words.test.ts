import { instantOf } from '../../../domain/kernel/time'
import { cardOf } from './card-words'
import { nextMeal } from './next-meal'
import { booked, mother, sittingOn } from './sittings.examples'

const today = '2026-11-20'
const lunch = sittingOn(today)
const person = { id: mother, call: '我', name: '沈桂珍', self: true, agreed: true }
function card(sittings: (typeof lunch)[], clock = '08:12', keptLine?: string) {
  const at = { today, now: instantOf(today, clock) }
  return cardOf({ person, next: nextMeal(sittings, mother, at) }, { ...at, keptLine })
}

test('not booked: until when, how many are left and what she pays', () => {
  expect(card([lunch])).toEqual({
    when: '今天中午',
    state: 'open',
    word: '还没订',
    dish: '番茄炖牛腩、小白菜',
    lines: ['9:00\u00a0前能订', '还有 38\u00a0份'],
    pay: { self: '5', subsidy: '补贴 7\u00a0元' },
  })
})

test('when the first set is gone the card names the second', () => {
  const [a, b] = lunch.sets
  expect(card([{ ...lunch, sets: [{ ...a!, left: 0 }, b!] }]).dish).toBe('香菇蒸鸡块、南瓜')
})

test('booked: the number, where and how; without a net also since when the phone knows', () => {
  expect(card([booked(lunch)])).toMatchObject({
    word: '已订好',
    lines: ['11:00–12:30 · 梧桐里饭堂 · 堂食'],
    code: { label: '取餐号', value: '3052' },
  })
  expect(card([booked(lunch)], '08:12', '8:12 存在手机里的').lines?.[1]).toBe('8:12 存在手机里的')
})

test('collected, sold out, too late and a day of rest each say so', () => {
  const collected = booked(lunch, mother, { state: 'collected', collectedAt: instantOf(today, '11:42') })
  expect(card([collected], '11:50').word).toBe('11:42\u00a0已取餐')
  expect(card([{ ...lunch, state: 'sold-out', left: 0 }])).toMatchObject({
    word: '订满',
    lines: ['86\u00a0份都有人订了'],
  })
  expect(card([{ ...lunch, left: 8 }], '10:12')).toMatchObject({
    word: '9:00\u00a0已停订',
    lines: ['11:00\u00a0开饭', '直接去饭堂，还有 8\u00a0份'],
  })
  expect(card([sittingOn('2026-11-23')])).toMatchObject({
    word: '今天休息',
    dish: '11月23日\u00a0星期一再来',
  })
})
