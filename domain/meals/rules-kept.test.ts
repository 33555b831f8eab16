import { bookingLine, keptBooking, keptMeal } from './rules-kept'

const lunch = { day: '2026-11-09', meal: 'lunch', place: '梧桐里饭堂' } as const
const seat = { pool: 'B', n: 2, way: 'takeaway', code: '3052' } as const

test('a booking is told in one line that one can read out', () => {
  expect(bookingLine(lunch, seat)).toBe('11月9日午饭，梧桐里饭堂，套餐二，2 份，自取')
})

test('in a person’s own file a booking has its year and number, and a meal its price in three parts', () => {
  expect(keptBooking(lunch, seat)).toBe('2026年11月9日午饭，梧桐里饭堂，套餐二，2 份，自取，取餐号 3052')
  const served = { day: '2026-11-09', meal: 'dinner', set: 'A', portions: 1, way: 'dine-in' } as const
  expect(keptMeal({ ...served, listFen: 1250, subsidyFen: 500, payFen: 750 })).toBe(
    '2026年11月9日晚饭，套餐一，1 份，堂食，原价 12.50 元，补贴 5 元，自付 7.50 元',
  )
})
