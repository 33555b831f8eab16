import { instantOf } from '../../../domain/kernel/time'
import type { Menu } from './api'
import { bookView } from './book-view'
import { noMeal, otherLabel } from './refusal-words'
import { booked, mother, sittingOn } from './sittings.examples'

const today = '2026-11-20'
const friday = { ...sittingOn(today), left: 8 }
const menuOf = (sitting: typeof friday): Menu => ({
  now: 0,
  days: [{ day: sitting.day, rest: false, sittings: [sitting] }],
})
const said = (sitting: typeof friday, clock: string) => {
  const view = bookView(
    menuOf(sitting),
    { personIds: [mother], change: false, day: today },
    instantOf(today, clock),
  )
  return view.verdict === 'form' ? undefined : noMeal(view.verdict, view, '沈奶奶')
}

test('after the cut-off there is still food, and the rule for next time', () => {
  expect(said(friday, '10:12')).toMatchObject({
    tag: '11月20日\u00a0星期五 · 停订',
    title: '今天的午饭，来不及订了',
    reason: '9:00\u00a0停订，厨房按人数下锅了。',
    ways: [{ id: 'walk-in', line: '11:00\u00a0开门，还有 8\u00a0份' }, { id: 'call' }],
    note: '前一天就能订，当天 9:00\u00a0前都行。',
  })
})

test('sold out says how many there were, and a human being is never far', () => {
  const words = said({ ...friday, state: 'sold-out', left: 0 }, '08:12')
  expect(words).toMatchObject({
    title: '今天的午饭，订满了',
    reason: '沈奶奶，对不住，86\u00a0份都有人订了。',
  })
  expect(words?.ways.map(({ id }) => id)).toEqual(['call'])
})

test('who has booked already is told his number', () => {
  expect(said(booked(friday), '08:12')?.ways.map(({ id }) => id)).toEqual(['code', 'change'])
  expect(said(booked(friday), '08:12')?.reason).toBe('取餐号 3052，不用再订。')
})

test('the meal offered instead is named as people name it', () => {
  expect(otherLabel(sittingOn('2026-11-21'), today)).toBe('订明天的午饭')
  expect(otherLabel(sittingOn('2026-11-23'), today)).toBe('订星期一（11月23日）的饭')
})
