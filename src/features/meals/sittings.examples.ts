import type { BookingView, Price, SittingView } from '../../../domain/meals/views'
import { instantOf } from '../../../domain/kernel/time'

/** A canteen's days as the service tells them, for tests and pictures of screens. */
export const mother = 'pshenguizhen1'
export const father = 'plushouyi0001'
/** The Friday of the pictures, 8:12 in the morning. */
export const friday = '2026-11-20'
export const fridayMorning = instantOf(friday, '08:12')

const canteen = '999999001001.k1'

export const price = (payFen: number, listFen = 1200): Price => ({
  listFen,
  subsidyFen: listFen - payFen,
  payFen,
})

const hours = {
  breakfast: ['07:00', '08:30', '19:00'],
  lunch: ['11:00', '12:30', '09:00'],
  dinner: ['17:00', '18:30', '15:00'],
} as const

/** A sitting with two sets, 38 portions left, open until its morning cut-off. */
export function sittingOn(
  day: string,
  meal: keyof typeof hours = 'lunch',
  more: Partial<SittingView> = {},
): SittingView {
  const [opens, shuts, cutOff] = hours[meal]
  const set = (name: string, dishes: string[], left: number) => ({
    set: name,
    dishes,
    tags: name === 'A' ? ['软烂', '少盐'] : ['去骨', '低糖'],
    allergens: [],
    left,
    listFen: 1200,
    prices: { [mother]: price(500), [father]: price(300) },
  })
  return {
    id: `${canteen}:${day}:${meal}`,
    day,
    meal,
    place: '梧桐里饭堂',
    opens,
    shuts,
    closesAt: instantOf(day, cutOff),
    state: 'open',
    cap: 86,
    left: 38,
    ways: ['dine-in', 'takeaway', 'delivery'],
    sets: [set('A', ['番茄炖牛腩', '小白菜', '冬瓜汤'], 20), set('B', ['香菇蒸鸡块', '南瓜', '豆腐羹'], 18)],
    bookings: [],
    ...more,
  }
}

/** A booking of set A, made by the person himself. */
export const bookingFor = (
  personId: string,
  sittingId: string,
  more: Partial<BookingView> = {},
): BookingView => ({
  sittingId,
  personId,
  set: 'A',
  dishes: ['番茄炖牛腩', '小白菜', '冬瓜汤'],
  portions: 1,
  way: 'dine-in',
  code: '3052',
  ticket: `ticket-of-${personId}`,
  bookedAt: instantOf('2026-11-19', '19:20'),
  bookedBy: { name: '沈桂珍', self: true, channel: 'wechat' },
  state: 'booked',
  price: price(500),
  ...more,
})

/** The same sitting with a booking in it. */
export function booked(
  sitting: SittingView,
  personId = mother,
  more: Partial<BookingView> = {},
): SittingView {
  return { ...sitting, bookings: [...sitting.bookings, bookingFor(personId, sitting.id, more)] }
}
