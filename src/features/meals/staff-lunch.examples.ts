import { instantOf } from '../../../domain/kernel/time'
import type { GuestView } from '../../../domain/meals/views'
import type { Board, Counter, HandedOver, Head, Kitchen } from './staff-api'

/** A lunch as those behind the counter see it, for tests of their screens. */
export const lunchDay = '2026-11-20'
export const at = (clock: string) => instantOf(lunchDay, clock)

export const lunchHead: Head = {
  id: `999999001001.k1:${lunchDay}:lunch`,
  day: lunchDay,
  meal: 'lunch',
  place: '梧桐里饭堂',
  opens: '11:00',
  shuts: '12:30',
  closesAt: at('09:00'),
}

export const dinnerHead: Head = {
  ...lunchHead,
  id: `999999001001.k1:${lunchDay}:dinner`,
  meal: 'dinner',
  opens: '17:00',
  shuts: '18:30',
  closesAt: at('15:00'),
}

const personOf = (code: string) => `pguest0000${code}`

/** Somebody who is expected for set A at a table. */
export const guest = (code: string, name: string, more: Partial<GuestView> = {}): GuestView => ({
  personId: personOf(code),
  code,
  name,
  tail: '',
  set: 'A',
  portions: 1,
  way: 'dine-in',
  diet: [],
  state: 'expected',
  payFen: 500,
  building: '999999001001.b3',
  livesAlone: false,
  calls: 0,
  ...more,
})

export const guests: GuestView[] = [
  guest('3061', '陆守义', { set: 'B', way: 'takeaway', age: 81, said: 'family-collects', calls: 1 }),
  guest('3020', '韩秀云', { diet: ['软烂'], age: 82, livesAlone: true, tail: '2046' }),
  guest('3055', '傅启明', { age: 79, livesAlone: true, said: 'no-answer', calls: 2, tail: '7788' }),
  guest('3044', '丁长庚', { age: 76, diet: ['少盐'], building: '999999001001.b5' }),
  guest('3052', '沈桂珍', { age: 82, state: 'collected', collectedAt: at('11:20') }),
  guest('3072', '邱素芬', { way: 'delivery', portions: 2 }),
]

export const counterOf = (more: Partial<Counter> = {}): Counter => ({
  now: at('11:45'),
  sitting: lunchHead,
  guests,
  ...more,
})

export const handed: HandedOver = {
  personId: personOf('3020'),
  name: '韩秀云',
  code: '3020',
  set: 'A',
  dishes: ['番茄炖牛腩', '清炒小白菜', '冬瓜汤'],
  portions: 1,
  diet: ['软烂'],
  price: { listFen: 1200, subsidyFen: 700, payFen: 500 },
  collectedAt: at('11:46'),
}

export const boardOf = (more: Partial<Board> = {}): Board => ({
  now: at('11:50'),
  day: lunchDay,
  sittings: [
    {
      sitting: lunchHead,
      here: { expected: 72, collected: 66 },
      delivery: { expected: 14, collected: 11 },
      unaccounted: 4,
    },
  ],
  ...more,
})

const bySet = (a: number, b: number) => ({ bySet: { A: a, B: b }, portions: a + b })

export const kitchenOf = (more: Partial<Kitchen> = {}): Kitchen => ({
  now: at('09:02'),
  sitting: lunchHead,
  final: true,
  total: 86,
  sets: [
    { set: 'A', dishes: ['番茄炖牛腩', '清炒小白菜', '冬瓜汤'], portions: 49 },
    { set: 'B', dishes: ['香菇蒸鸡块', '蒸南瓜', '豆腐羹'], portions: 37 },
  ],
  ways: [
    { way: 'dine-in', ...bySet(30, 22) },
    { way: 'takeaway', ...bySet(11, 9) },
    { way: 'delivery', ...bySet(8, 6) },
  ],
  diets: [
    { diet: '少盐', ...bySet(13, 8) },
    { diet: '软烂', ...bySet(11, 6) },
    { diet: '低糖', ...bySet(4, 8) },
    { diet: '不吃辣', ...bySet(5, 4) },
  ],
  special: [
    { code: '3021', diets: ['软烂', '少盐'] },
    { code: '3033', diets: ['软烂', '不吃辣'] },
    { code: '3046', diets: ['少盐', '低糖'] },
    { code: '3071', diets: ['软烂', '低糖'] },
  ],
  deliveries: [
    { building: '999999001001.b1', portions: 3 },
    { building: '999999001001.b2', portions: 4 },
    { building: '999999001001.b3', portions: 5 },
    { building: '999999001001.b5', portions: 2 },
  ],
  ...more,
})
