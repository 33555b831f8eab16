import { instantOf } from '../../../domain/kernel/time'
import { nextMeal } from './next-meal'
import { sayCard } from './read-aloud'
import { booked, mother, sittingOn } from './sittings.examples'

const today = '2026-11-20'
const at = { today, now: instantOf(today, '08:12') }
const lunch = sittingOn(today)
const card = (sitting: typeof lunch, self = true) => ({
  person: { id: mother, call: self ? '我' : '妈妈', name: '沈桂珍', self, agreed: true },
  next: nextMeal([sitting], mother, at),
})

test('the pick-up number is read digit by digit', () => {
  expect(sayCard(card(booked(lunch)), at)).toBe(
    '今天中午，番茄炖牛腩、小白菜。已订好。11:00–12:30，梧桐里饭堂，堂食。取餐号，三、零、五、二。',
  )
})

test('to a daughter it is said whose meal it is, and what it costs', () => {
  expect(sayCard(card(lunch, false), at)).toMatch(
    /^妈妈，今天中午，.*还没订。自付5元。9:00前能订，还有38份。$/,
  )
})
