import { whatIsWrong } from '../../domain/kernel/seats'
import { instantOf } from '../../domain/kernel/time'
import { CANTEEN, LUNCH, openCanteen, wish, type Canteen } from '../../tests/support/canteen'
import { FRIDAY, newKey } from '../../tests/support/world'
import type { SittingRow } from './store'

const shen = 'pshen00001'
const lu = 'plu0000001'
let canteen: Canteen
const sitting = async () =>
  (await canteen.world.db.collection<SittingRow>('sittings').some([{ _id: LUNCH }], { limit: 1 }))[0]!
const seenOf = async (person: string) => {
  const seat = (await sitting()).by[person]!
  return { set: seat.pool, portions: seat.n, code: seat.code }
}

beforeEach(async () => {
  canteen = await openCanteen()
  await canteen.world.person(shen, {
    name: '沈桂珍',
    born: '1944-03-02',
    sex: '女',
    care: { diet: ['少盐'] },
  })
  await canteen.world.person(lu, { name: '陆守义', born: '1945-01-02', sex: '男' })
})
afterEach(() => canteen.world.close())

test('an elder books lunch and finds it at home, priced after the subsidy, with number and code', async () => {
  expect(await canteen.as(shen, 'book', wish(shen))).toMatchObject({
    state: 'booked',
    code: expect.stringMatching(/^\d{4}$/) as string,
  })
  const home = (await canteen.as(shen, 'home', { personIds: [] })) as {
    sittings: { id: string; left: number; bookings: object[] }[]
  }
  const lunch = home.sittings.find(one => one.id === LUNCH)!
  expect(lunch.left).toBe(3)
  expect(lunch.bookings).toMatchObject([
    { personId: shen, set: 'A', state: 'booked', price: { listFen: 1200, subsidyFen: 500, payFen: 700 } },
  ])
})

test('tapping twice, with the same key, is one booking and the same answer', async () => {
  const key = newKey()
  const first = await canteen.as(shen, 'book', wish(shen), key)
  expect(await canteen.as(shen, 'book', wish(shen), key)).toEqual(first)
  expect((await sitting()).pools['A']).toEqual({ cap: 3, left: 2 })
})

test('a second booking for the same meal is refused, whatever else is wrong', async () => {
  await canteen.as(shen, 'book', wish(shen))
  canteen.world.now = instantOf(FRIDAY, '09:30')
  expect(await canteen.as(shen, 'book', wish(shen))).toBe('meals.already-booked')
})

test('a minute before nine is in time, nine o’clock is late', async () => {
  canteen.world.now = instantOf(FRIDAY, '08:59')
  expect(await canteen.as(shen, 'book', wish(shen))).toMatchObject({ state: 'booked' })
  canteen.world.now = instantOf(FRIDAY, '09:00')
  expect(await canteen.as(lu, 'book', wish(lu))).toBe('meals.closed')
  expect(
    await canteen.as(shen, 'cancel', {
      sittingId: LUNCH,
      personId: shen,
      seen: await seenOf(shen),
      channel: 'wechat',
    }),
  ).toBe('meals.closed')
})

test('what is full, not cooked or not offered is refused with its own reason', async () => {
  await canteen.as(lu, 'book', wish(lu, { set: 'B' }))
  expect(await canteen.as(shen, 'book', wish(shen, { set: 'B' }))).toBe('meals.sold-out')
  expect(await canteen.as(shen, 'book', wish(shen, { portions: 4 }))).toBe('meals.sold-out')
  expect(await canteen.as(shen, 'book', wish(shen, { set: 'C' }))).toBe('meals.not-on-menu')
  expect(await canteen.as(shen, 'book', wish(shen, { sittingId: `${CANTEEN}:2026-11-22:lunch` }))).toBe(
    'meals.not-on-menu',
  )
  await canteen.as('timer', 'setUp', {
    id: CANTEEN,
    name: '梧桐里饭堂',
    meals: { lunch: { opens: '11:00', shuts: '12:30', cutOff: { serviceDaysBefore: 0, at: '09:00' } } },
    serviceWeekdays: [6],
    ways: ['dine-in'],
  })
  const rows = [
    {
      line: 2,
      cells: { 日期: '2026-11-21', 餐次: '午餐', 套餐: 'A', 菜品: '面', '价格(元)': '8', 份数: '9' },
    },
  ]
  await canteen.as('timer', 'importMenu', { canteenId: CANTEEN, rows, apply: true })
  expect(
    await canteen.as(shen, 'book', wish(shen, { sittingId: `${CANTEEN}:2026-11-21:lunch`, way: 'delivery' })),
  ).toBe('meals.way-not-offered')
})

test('cancelling gives everything back, twice is harmless, and a late copy of the booking books nothing', async () => {
  const [bookKey, cancelKey] = [newKey(), newKey()]
  await canteen.as(shen, 'book', wish(shen), bookKey)
  const cancel = { sittingId: LUNCH, personId: shen, seen: await seenOf(shen), channel: 'wechat' }
  expect(await canteen.as(shen, 'cancel', cancel, cancelKey)).toEqual({ cancelled: true })
  expect(await canteen.as(shen, 'cancel', cancel, cancelKey)).toEqual({ cancelled: true })
  expect(await canteen.as(shen, 'cancel', cancel)).toBe('meals.not-booked')
  expect(await canteen.as(shen, 'book', wish(shen), bookKey)).toMatchObject({ state: 'cancelled' })
  const after = await sitting()
  expect([after.pools['A'], after.by, after.codes]).toEqual([{ cap: 3, left: 3 }, {}, {}])
})

test('a change moves portions between the sets and keeps the number; what was seen wrongly is put right', async () => {
  await canteen.as(shen, 'book', wish(shen, { portions: 2 }))
  const seen = await seenOf(shen)
  expect(
    await canteen.as(shen, 'change', {
      ...wish(shen, { set: 'B', way: 'takeaway' }),
      seen: { ...seen, portions: 1 },
    }),
  ).toMatchObject({ code: seen.code, state: 'booked' })
  const after = await sitting()
  expect(after.pools).toEqual({ A: { cap: 3, left: 3 }, B: { cap: 1, left: 0 } })
  expect(after.by[shen]).toMatchObject({ pool: 'B', n: 1, way: 'takeaway', code: seen.code })
  expect(
    await canteen.as(shen, 'change', { ...wish(shen, { set: 'B', portions: 2 }), seen: await seenOf(shen) }),
  ).toBe('meals.sold-out')
  expect(whatIsWrong(await sitting())).toEqual([])
})

test('one key for two wishes is a mistake that is said', async () => {
  const key = newKey()
  await canteen.as(shen, 'book', wish(shen), key)
  expect(await canteen.as(shen, 'book', wish(shen, { set: 'B' }), key)).toBe('request.key-reused')
})

test('a day is told in its order: lunch before dinner', async () => {
  const home = (await canteen.as(shen, 'home', { personIds: [] })) as { sittings: { meal: string }[] }
  expect(home.sittings.map(one => one.meal)).toEqual(['lunch', 'dinner'])
})

test('a daughter books for both parents once they agreed, and the record says it was she', async () => {
  const help = (person: string, call: string) => ({ person, call, state: 'agreed' as const, since: 0 })
  await canteen.world.person('pdaughter1', { name: '陆敏', helps: [help(shen, '妈妈'), help(lu, '爸爸')] })
  expect(await canteen.as('pdaughter1', 'book', wish(shen))).toMatchObject({ state: 'booked' })
  expect(await canteen.as('pdaughter1', 'book', wish(lu))).toMatchObject({ state: 'booked' })
  const mine = (await canteen.as(shen, 'mine', { personIds: [] })) as { deeds: object[] }
  expect(mine.deeds).toMatchObject([
    { did: 'book', personId: shen, who: { name: '陆敏', self: false, me: false, channel: 'wechat' } },
  ])
  expect(await canteen.as(lu, 'book', wish(shen))).toBe('access.not-allowed')
})

test('nobody sees who else eats', async () => {
  await canteen.as(shen, 'book', wish(shen))
  const seen = JSON.stringify(await canteen.as(lu, 'menu', { canteenId: CANTEEN, personIds: [] }))
  expect(seen).not.toContain(shen)
  expect(seen).not.toContain('沈')
})

test.each([
  ['an operator instead of a person', { personId: { $ne: null } }],
  ['a list instead of a sitting', { sittingId: [LUNCH] }],
  ['a path instead of a set', { set: 'A.left' }],
  ['half a portion', { portions: 0.5 }],
  ['minus a portion', { portions: -1 }],
  ['a field nobody asked for', { extra: 1 }],
])('%s is refused at the door and changes nothing', async (_, broken) => {
  const before = JSON.stringify(await sitting())
  expect(await canteen.as(shen, 'book', wish(shen, broken))).toBe('request.unclear')
  expect(JSON.stringify(await sitting())).toBe(before)
})

test('a write without a key, or with one that is no key, is refused', async () => {
  for (const key of ['', 'short', 'a.b.c.d.e.f', '__proto__x$'])
    expect(await canteen.as(shen, 'book', wish(shen), key)).toBe('request.unclear')
})

test('a number that is none, a path or an operator names no booking', async () => {
  await canteen.as(shen, 'book', wish(shen))
  for (const code of ['12', '1234.by', '', { $ne: null }]) {
    const seen = { set: 'A', portions: 1, code }
    const asked = { sittingId: LUNCH, personId: shen, channel: 'wechat', seen }
    expect(await canteen.as(shen, 'cancel', asked)).toBe('request.unclear')
  }
})
