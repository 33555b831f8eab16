import * as z from 'zod'
import { channel, clock, day, fen, instant, personId } from '../kernel/shapes'
import { isSittingId } from './ids'

export const sittingId = z
  .string()
  .refine(isSittingId)
  .describe('canteen:day:meal, such as 999999001001.k1:2026-11-21:lunch')
export const set = z
  .string()
  .regex(/^[A-Z]$/)
  .describe('set meal: A is 套餐一')
export const way = z.enum(['dine-in', 'takeaway', 'delivery'])
export const meal = z.enum(['breakfast', 'lunch', 'dinner'])
export const portions = z.int().min(1).max(4)
export const count = z.int().nonnegative()

export const price = z.strictObject({
  listFen: fen,
  subsidyFen: fen.describe('what the policy takes over'),
  payFen: fen.describe('what the person pays at the counter, for all portions'),
})

export const booking = z.strictObject({
  sittingId,
  personId,
  set,
  dishes: z.array(z.string()),
  portions,
  way,
  code: z.string().describe('four digits to say at the counter'),
  ticket: z.string().describe('text of the pick-up QR code; good for this person and sitting only'),
  bookedAt: instant,
  bookedBy: z.strictObject({ name: z.string(), self: z.boolean(), channel }),
  state: z.enum(['booked', 'collected', 'missed', 'cancelled']),
  collectedAt: instant.optional(),
  price,
})

export const setView = z.strictObject({
  set,
  dishes: z.array(z.string()),
  tags: z.array(z.string()),
  allergens: z.array(z.string()),
  left: count,
  listFen: fen,
  prices: z.record(z.string(), price).describe('one portion, by person id'),
})

export const sitting = z.strictObject({
  id: sittingId,
  day,
  meal,
  place: z.string().describe('name of the canteen'),
  opens: clock,
  shuts: clock,
  closesAt: instant.describe('until then one can book, change and cancel'),
  state: z.enum(['open', 'closed', 'sold-out', 'cancelled']),
  cap: count,
  left: count,
  ways: z.array(way),
  sets: z.array(setView),
  bookings: z.array(booking).describe('of the persons asked for'),
})

export const deed = z.strictObject({
  at: instant,
  did: z.enum(['book', 'change', 'cancel', 'collect', 'call']),
  sittingId,
  personId,
  who: z.strictObject({ name: z.string(), self: z.boolean(), me: z.boolean(), channel }),
})

export const today = z.strictObject({
  day,
  lunar: z.string().describe('农历十月十二'),
  term: z.string().describe('后天小雪; empty when none is near'),
})

export const said = z.enum(['no-answer', 'on-the-way', 'family-collects', 'not-coming', 'needs-help'])

export const guest = z.strictObject({
  personId,
  code: z.string(),
  name: z.string(),
  tail: z.string().describe('last four digits of the phone, empty when unknown'),
  set,
  portions,
  way,
  diet: z.array(z.string()),
  state: z.enum(['expected', 'collected']),
  collectedAt: instant.optional(),
  payFen: fen,
  age: count.optional(),
  building: z.string(),
  livesAlone: z.boolean(),
  said: said.optional().describe('what the last call brought'),
  calls: count,
})

export const head = z.strictObject({
  id: sittingId,
  day,
  meal,
  place: z.string(),
  opens: clock,
  shuts: clock,
  closesAt: instant,
  cancelled: z.string().optional().describe('why the canteen does not serve it'),
})
export const remark = z.strictObject({
  line: z.int(),
  column: z.string(),
  value: z.string(),
  says: z.string(),
  todo: z.string(),
  refused: z.boolean(),
})
export const row = z.strictObject({
  line: z.int().positive(),
  cells: z.record(z.string().max(40), z.string().max(400)),
})

export type Price = z.output<typeof price>
export type BookingView = z.output<typeof booking>
export type SittingView = z.output<typeof sitting>
export type DeedView = z.output<typeof deed>
export type GuestView = z.output<typeof guest>
export type Way = z.output<typeof way>
export type Said = z.output<typeof said>
