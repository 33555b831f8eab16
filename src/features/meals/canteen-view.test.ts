import { instantOf } from '../../../domain/kernel/time'
import type { Menu } from './api'
import { canteenView, sayCanteen, temptation } from './canteen-view'
import { booked, mother, sittingOn } from './sittings.examples'

const today = '2026-11-20'
const lunch = sittingOn(today)
const tomorrow = sittingOn('2026-11-21')
const menuOf = (...sittings: (typeof lunch)[]): Menu => ({
  now: 0,
  days: sittings.map(sitting => ({ day: sitting.day, rest: false, sittings: [sitting] })),
})
const view = (menu: Menu, clock = '08:12') => canteenView(menu, [mother], instantOf(today, clock))

test('what is booked stands in the order of the days, until the doors have shut', () => {
  const menu = menuOf(booked(tomorrow), booked(lunch))
  expect(view(menu).tickets.map(({ day }) => day)).toEqual([today, '2026-11-21'])
  expect(view(menu, '12:30').tickets.map(({ day }) => day)).toEqual(['2026-11-21'])
  expect(sayCanteen(view(menu))).toContain('今天午饭，番茄炖牛腩、小白菜。取餐号，三、零、五、二。')
})

test('with nothing booked it says what there is and how many are left', () => {
  expect(temptation(view(menuOf(lunch), '09:00'))).toBe('订好了，会出现在这里。')
  expect(temptation(view(menuOf(lunch, tomorrow), '09:00'))).toBe(
    '明天午饭有番茄炖牛腩，还有 38\u00a0份。订好了，会出现在这里。',
  )
})
