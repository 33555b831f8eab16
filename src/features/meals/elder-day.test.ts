import { instantOf } from '../../../domain/kernel/time'
import { elderDay } from './elder-day'
import { booked, father, mother, sittingOn } from './sittings.examples'

const today = '2026-11-20'
const lunch = sittingOn(today)
const at = (clock: string) => instantOf(today, clock)

test('mother has collected, father has not: only about him one may want to ask', () => {
  const hers = booked(lunch, mother, { state: 'collected', collectedAt: at('11:42') })
  const both = booked(hers, father, { way: 'takeaway' })
  expect(elderDay([both], mother, at('11:50'))).toEqual({
    tone: 'ok',
    word: '11:42\u00a0已取餐',
    line: '今天午饭 · 堂食 · 套餐一',
    worth: 'nothing',
  })
  expect(elderDay([both], father, at('11:50'))).toEqual({
    tone: 'wait',
    word: '还没取餐',
    line: '今天午饭 · 自取，12:30\u00a0前都能取',
    worth: 'asking',
  })
})

test('before the doors open a booking is simply good', () => {
  expect(elderDay([booked(lunch)], mother, at('09:30'))).toMatchObject({ word: '已订好', worth: 'nothing' })
})

test('who did not come, and who has nothing booked, may be worth a call', () => {
  expect(elderDay([booked(lunch)], mother, at('12:40'))).toMatchObject({ tone: 'bad', word: '没来取' })
  expect(elderDay([], mother, at('09:30'))).toMatchObject({ word: '今天没订', worth: 'asking' })
})

test('a meal that the canteen cancelled was not missed', () => {
  const cancelled = { ...booked(lunch, mother, { state: 'cancelled' as const }), state: 'cancelled' as const }
  expect(elderDay([cancelled], mother, at('12:40'))).toMatchObject({ tone: 'none', word: '饭堂不开' })
})
