import { instantOf } from '../../../domain/kernel/time'
import type { Menu } from './api'
import { dayWord, firstBookable, setToOpen, sittingToOpen, wayToOpen } from './pick'
import { booked, father, mother, sittingOn } from './sittings.examples'

const today = '2026-11-20'
const now = instantOf(today, '08:12')
const friday = sittingOn(today)
const saturday = sittingOn('2026-11-21')
const monday = sittingOn('2026-11-23')
const both = [mother, father]
const menuOf = (...sittings: (typeof friday)[]): Menu => ({
  now,
  days: ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'].map(day => ({
    day,
    rest: !sittings.some(sitting => sitting.day === day),
    sittings: sittings.filter(sitting => sitting.day === day),
  })),
})
const words = (menu: Menu, persons: string[], at = now) => menu.days.map(day => dayWord(day, persons, at))

test('each day has one word for those it is booked for', () => {
  const menu = menuOf(booked(friday, mother), { ...saturday, state: 'sold-out', left: 0 }, monday)
  expect(words(menu, [mother])).toEqual(['booked', 'full', 'rest', 'can'])
  expect(words(menu, both)).toEqual(['can', 'full', 'rest', 'can'])
  expect(words(menu, [father], instantOf(today, '09:00'))).toEqual(['closed', 'full', 'rest', 'can'])
})

test('the page opens with the first meal that can be booked', () => {
  const menu = menuOf(booked(friday, mother), saturday, monday)
  expect(sittingToOpen(menu, [mother], { wanted: {}, now })?.day).toBe('2026-11-21')
  expect(sittingToOpen(menu, both, { wanted: {}, now })?.day).toBe(today)
  expect(firstBookable(menu, [mother], { now, after: '2026-11-21' })?.day).toBe('2026-11-23')
})

test('a day asked for opens even when it is too late, so that the page can say so', () => {
  const late = instantOf(today, '10:12')
  const open = (wanted: object) =>
    sittingToOpen(menuOf(friday, saturday), [mother], { wanted, now: late })?.day
  expect(open({ day: today })).toBe(today)
  expect(open({ day: '2026-11-22' })).toBeUndefined()
  expect(open({ sittingId: friday.id })).toBe(today)
})

test('of two meals of a day the one that can still be booked opens', () => {
  const dinner = sittingOn(today, 'dinner')
  const open = (meal?: string) =>
    sittingToOpen(menuOf(friday, dinner), [mother], {
      wanted: { day: today, meal },
      now: instantOf(today, '10:12'),
    })?.meal
  expect(open()).toBe('dinner')
  expect(open('lunch')).toBe('lunch')
})

test('the set of last time is taken while there is any, and the way while it is offered', () => {
  const [a, b] = friday.sets
  const noA = { ...friday, sets: [{ ...a!, left: 0 }, b!] }
  expect([setToOpen(friday), setToOpen(friday, 'B'), setToOpen(noA), setToOpen(noA, 'A')]).toEqual([
    'A',
    'B',
    'B',
    'B',
  ])
  expect(wayToOpen(friday, 'takeaway')).toBe('takeaway')
  expect(wayToOpen({ ...friday, ways: ['dine-in'] }, 'delivery')).toBe('dine-in')
})
