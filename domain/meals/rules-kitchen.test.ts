import { kitchenOf } from './rules-kitchen'
import type { MealSeat } from './sitting'

const seat = (code: string, diet: string[]): MealSeat => ({
  pool: 'A',
  n: 1,
  code,
  at: 0,
  way: 'dine-in',
  diet,
  building: '999999001001.b1',
  bookedBy: { id: 'pshen00001', name: '沈桂珍', channel: 'wechat' },
})
const kitchen = (...seats: MealSeat[]) =>
  kitchenOf({ by: Object.fromEntries(seats.map(one => [one.code, one])), sets: {}, ways: [] })

test('the same two wishes stand in the same order in every row, in that of the sums above', () => {
  const { special, diets } = kitchen(seat('3052', ['软烂', '少盐']), seat('2046', ['少盐', '软烂']))
  expect(special).toEqual([
    { code: '2046', diets: ['少盐', '软烂'] },
    { code: '3052', diets: ['少盐', '软烂'] },
  ])
  expect(diets.map(({ diet }) => diet)).toEqual(['少盐', '软烂'])
})

test('one wish is no special packing, even when it was written twice', () => {
  expect(kitchen(seat('3052', ['少盐', '少盐']), seat('2046', [])).special).toEqual([])
})
