import { tallyOf } from './rules-counter'
import type { MealSeat } from './sitting'

const seat = (more: Partial<MealSeat> = {}): MealSeat => ({
  n: 1,
  pool: 'A',
  code: '3001',
  at: 0,
  way: 'dine-in',
  diet: [],
  building: '',
  bookedBy: { id: 'pshen00001', name: '沈桂珍', channel: 'wechat' },
  ...more,
})

test('a meal that is still on its way to somebody’s door is no guest who must be called', () => {
  const by = {
    pshen00001: seat(),
    phan000001: seat({ way: 'takeaway', said: 'on-the-way' }),
    plu0000001: seat({ way: 'delivery' }),
    pqiu000001: seat({ collectedAt: 1 }),
  }
  expect(tallyOf({ by })).toEqual({
    here: { expected: 3, collected: 1 },
    delivery: { expected: 1, collected: 0 },
    unaccounted: 1,
  })
})
