import type { Deed } from '../kernel/seats'
import type { Scan } from './offline'
import { mergeScans, type KeptScan, type Meant } from './rules-offline-merge'
import type { MealSeat } from './sitting'

const T = 1_000_000
const seat = (at: number, code: string): MealSeat => ({
  pool: 'A',
  n: 1,
  code,
  at,
  way: 'dine-in',
  diet: [],
  building: 'b',
  bookedBy: { id: 'pshen', name: '沈', channel: 'wechat' },
})
const deed = (did: Deed['did'], at: number, wish: string): Deed => ({
  did,
  at,
  wish,
  who: 'pshen',
  whoName: '沈',
  channel: 'wechat',
})
const books = {
  by: { pshen: seat(1, '3052'), plate: seat(T + 500, '1111') },
  deeds: {
    pshen: { k1: deed('book', 1, 'book A 1 dine-in') },
    phan: {
      k1: deed('book', 1, 'book A 2 takeaway'),
      k2: deed('change', 2, 'change B 1 delivery'),
      k3: deed('cancel', 3, 'cancel'),
    },
    plate: { k1: deed('book', T + 500, 'book A 1 dine-in') },
  },
}
let nonces = 0
const scan = (person: string, at: number, more: Partial<KeptScan> = {}): KeptScan => ({
  nonce: String(++nonces).padStart(32, '0'),
  seq: 1,
  by: { personId: person },
  told: 'given',
  at,
  ahead: 0,
  list: { takenAt: T, stamp: 's' },
  receivedAt: T + 10_000,
  ours: true,
  ...more,
})
const whoIs = (by: Scan['by']): Meant | undefined =>
  'personId' in by ? { named: by.personId, ids: [by.personId] } : undefined
const became = (...scans: KeptScan[]) => {
  const { ends } = mergeScans(books, scans, whoIs)
  return scans.map(({ nonce }) => ends.find(end => end.nonce === nonce)?.became)
}

test('the first scan of a booking counts, whichever came in first', () => {
  expect(became(scan('pshen', T + 200), scan('pshen', T + 100))).toEqual(['again', 'collected'])
})

test('two scans in one millisecond: the nonce decides, so every machine decides alike', () => {
  const [one, two] = [scan('pshen', T + 100), scan('pshen', T + 100)]
  expect(became(two, one)).toEqual(['again', 'collected'])
})

test('a check-in with the net wins when it was first, and only then', () => {
  const online = (at: number) => ({
    ...books,
    deeds: { ...books.deeds, pshen: { k: deed('collect', at, 'collect') } },
  })
  const at = (collected: number) => mergeScans(online(collected), [scan('pshen', T + 100)], whoIs)
  expect(at(T + 99)).toMatchObject({ ends: [{ became: 'again' }], collected: [] })
  expect(at(T + 100)).toMatchObject({ ends: [{ became: 'again' }] })
  expect(at(T + 101)).toMatchObject({ collected: [{ person: 'pshen', at: T + 100 }] })
})

test('who had given his meal back is served beyond the books, with what he had last', () => {
  expect(mergeScans(books, [scan('phan', T + 100), scan('phan', T + 200)], whoIs)).toMatchObject({
    ends: [{ became: 'after-cancel' }, { became: 'again' }],
    collected: [],
    beyond: [{ person: 'phan', at: T + 100, why: 'cancelled', held: { pool: 'B', n: 1, way: 'delivery' } }],
  })
})

test('who never booked, or booked only later, is served beyond the books', () => {
  expect(became(scan('pguest', T + 100))).toEqual(['unbooked'])
  expect(became(scan('plate', T + 100), scan('plate', T + 600))).toEqual(['unbooked', 'collected'])
})

test('a refusal of the counter is kept, and nothing follows', () => {
  const refused = [scan('pshen', T + 1, { told: 'again' }), scan('pshen', T + 2, { told: 'not-given' })]
  expect(mergeScans(books, refused, whoIs)).toMatchObject({
    ends: [{ became: 'none' }, { became: 'none' }],
    collected: [],
    beyond: [],
  })
})

test('a code that nobody has is for the staff to look at, and nobody is served for it', () => {
  expect(mergeScans(books, [scan('x', T + 1, { by: { look: 'f'.repeat(32) } })], whoIs)).toMatchObject({
    ends: [{ became: 'unbooked', flags: ['unknown-code'] }],
    beyond: [],
  })
})

test('what arrives again is the same scan, as it arrived first', () => {
  const one = scan('pshen', T + 20_000)
  const later = { ...one, receivedAt: T + 30_000 }
  expect(mergeScans(books, [later, one], whoIs)).toEqual(mergeScans(books, [one], whoIs))
  expect(mergeScans(books, [later, one], whoIs).ends).toMatchObject([{ at: T + 10_000, flags: ['clock'] }])
})

test.each([
  ['a clock before its list', { at: T - 1 }, ['clock']],
  ['a list of the day before yesterday', { receivedAt: T + 1e9, at: T + 86_400_001 }, ['old-list']],
  ['a list that is not ours', { ours: false, at: 5 }, ['foreign-list']],
])('staff looks at %s', (_, more, flags) => {
  expect(mergeScans(books, [scan('pshen', T + 1, more)], whoIs).ends).toMatchObject([{ flags }])
})
