import { whatIsWrong } from '../../domain/kernel/seats'
import { instantOf } from '../../domain/kernel/time'
import { checkMoney, checkQuotas, checkServed } from '../../local/audit/served'
import { checkSeats } from '../../local/audit/seats'
import type { Store } from '../../local/audit/finding'
import { CANTEEN, DINNER, LUNCH, openCanteen, wish, type Canteen } from '../../tests/support/canteen'
import { COMMUNITY, FRIDAY, newKey } from '../../tests/support/world'
import type { PersonRow } from '../kit/person-row'
import type { SittingRow } from './store'

const shen = 'pshen00001'
const double = 'pshen00002'
const zhou = 'pzhou00001'
let canteen: Canteen
const sitting = (id = LUNCH) =>
  canteen.world.cloud.readAll('sittings').find(row => row._id === id) as unknown as SittingRow
const book = async (who: string, sittingId = LUNCH, key?: string) =>
  (await canteen.as(who, 'book', wish(who, { sittingId }), key)) as { ticket: string; code: string }
const adopt = (from: string, to: string, more: object = {}, key = 'merge-key-1') =>
  canteen.as('timer', 'adopt', { from, to, communityId: COMMUNITY, ...more }, key)
const release = (key = 'release-key') => canteen.as('timer', 'release', { personId: shen }, key)

/** Two records become one, as the service people writes it. */
async function become(): Promise<void> {
  const persons = canteen.world.db.collection<PersonRow>('persons')
  await persons.change(shen, {}, { aka: { set: [double] } })
  await persons.change(double, {}, { mergedInto: { set: shen }, account: { drop: true } })
}
const store: Store = name => canteen.world.cloud.readAll(name)
const audit = () =>
  [checkSeats, checkServed(canteen.world.now), checkMoney, checkQuotas].flatMap(check => check(store))

beforeEach(async () => {
  canteen = await openCanteen()
  const facts = { name: '沈桂珍', born: '1944-03-02' }
  await canteen.world.person(shen, facts)
  await canteen.world.person(double, { ...facts, name: '沈桂贞' })
  await canteen.world.person(zhou, { name: '周师傅', grants: [{ role: 'canteen-staff', scope: CANTEEN }] })
})
afterEach(() => canteen.world.close())

describe('giving free', () => {
  test('what is before its cut-off is given free, once, and a second time says the same', async () => {
    await book(shen)
    await book(shen, DINNER)
    expect(await release()).toEqual({ freed: 2 })
    expect(await release()).toEqual({ freed: 2 })
    expect(await release('another-key')).toEqual({ freed: 0 })
    expect([sitting().by, sitting(DINNER).by]).toEqual([{}, {}])
    expect(audit()).toEqual([])
  })

  test('a meal that the kitchen counts already stays, and one that was collected too', async () => {
    await book(shen)
    await book(shen, DINNER)
    canteen.world.now = instantOf(FRIDAY, '11:42')
    expect(await release()).toEqual({ freed: 1 })
    expect(Object.keys(sitting().by)).toEqual([shen])
    expect(sitting(DINNER).by).toEqual({})
  })

  test('it holds for one who has died, and for what still lies under an id he had before', async () => {
    await book(double)
    await become()
    await canteen.world.db
      .collection<PersonRow>('persons')
      .change(shen, {}, { died: { set: { on: FRIDAY, at: 0, by: 'pmanager01' } } })
    expect(await release()).toEqual({ freed: 1 })
    expect(sitting().by).toEqual({})
  })
})

describe('two records that became one', () => {
  test('bookings go over with their numbers; where both have one, both stay', async () => {
    const { code } = await book(double)
    await book(shen, DINNER)
    await book(double, DINNER)
    await become()
    const moved = { moved: [LUNCH], left: [DINNER] }
    expect(await adopt(double, shen)).toEqual(moved)
    expect(await adopt(double, shen)).toEqual(moved)
    expect(sitting().by[shen]?.code).toBe(code)
    expect(audit()).toEqual([])
    expect(await adopt(shen, double, { only: [LUNCH] }, 'unmerge-key')).toEqual({ moved: [LUNCH], left: [] })
    expect(Object.keys(sitting().by)).toEqual([double])
    expect(audit()).toEqual([])
  })

  test.each([
    ['after it went over', true],
    ['while it still lies under the old id', false],
  ])('the old pick-up code is good %s, and the served meal counts for one person', async (_, goes) => {
    const { ticket } = await book(double)
    await become()
    if (goes) await adopt(double, shen)
    canteen.world.now = instantOf(FRIDAY, '11:42')
    const scan = (key?: string) => canteen.as(zhou, 'checkIn', { sittingId: LUNCH, found: { ticket } }, key)
    const key = newKey()
    const first = await scan(key)
    expect(first).toMatchObject({ name: '沈桂珍', personId: goes ? shen : double })
    expect(await scan(key)).toEqual(first)
    expect(await scan()).toBe('meals.already-collected')
    expect(await canteen.as('timer', 'settle', {})).toMatchObject({ finished: 0 })
    const mine = (await canteen.as(shen, 'mine', { personIds: [] })) as {
      sittings: { bookings: { personId: string; state: string }[] }[]
      deeds: { did: string }[]
    }
    expect(mine.sittings.flatMap(({ bookings }) => bookings)).toMatchObject([
      { personId: shen, state: 'collected' },
    ])
    expect(mine.deeds.map(({ did }) => did).sort()).toEqual(['book', 'collect'])
    expect(audit()).toEqual([])
  })

  test('the subsidy of the day is one, whichever id the first meal was served under', async () => {
    await book(double)
    await book(shen, DINNER)
    canteen.world.now = instantOf(FRIDAY, '11:42')
    const pick = (sittingId: string, personId: string) =>
      canteen.as(zhou, 'checkIn', { sittingId, found: { personId } })
    expect(await pick(LUNCH, double)).toMatchObject({ price: { subsidyFen: 500 } })
    await become()
    await adopt(double, shen)
    canteen.world.now = instantOf(FRIDAY, '17:20')
    expect(await pick(DINNER, shen)).toMatchObject({ price: { subsidyFen: 0 } })
    expect(audit()).toEqual([])
  })

  test('of two meals for one person each can be had, and given back, by itself', async () => {
    await book(shen)
    const second = await book(double)
    await become()
    await adopt(double, shen)
    const home = (await canteen.as(shen, 'home', { personIds: [] })) as {
      sittings: { bookings: { personId: string; code: string }[] }[]
    }
    const shown = home.sittings.flatMap(({ bookings }) => bookings)
    expect(shown.map(({ personId }) => personId)).toEqual([shen, double])
    expect(await canteen.as(shen, 'book', wish(shen))).toBe('meals.already-booked')
    const seen = { set: 'A', portions: 1, code: second.code }
    const cancel = { sittingId: LUNCH, personId: double, seen, channel: 'wechat' }
    expect(await canteen.as(shen, 'cancel', cancel)).toEqual({ cancelled: true })
    expect(Object.keys(sitting().by)).toEqual([shen])
    expect(audit()).toEqual([])
  })

  test('a wish that is repeated after its record became part of another gets the answer it had', async () => {
    const key = newKey()
    const first = await book(double, LUNCH, key)
    await become()
    await adopt(double, shen)
    expect(await canteen.as(shen, 'book', wish(double), key)).toMatchObject({
      code: first.code,
      state: 'booked',
    })
    expect(whatIsWrong(sitting())).toEqual([])
  })

  test('a call noted from an older list finds the place where it lies now', async () => {
    await book(double)
    await become()
    await adopt(double, shen)
    canteen.world.now = instantOf(FRIDAY, '11:42')
    const call = { sittingId: LUNCH, personId: double, said: 'on-the-way' }
    expect(await canteen.as(zhou, 'noteCall', call)).toEqual({ noted: true })
    expect(sitting().by[shen]).toMatchObject({ said: 'on-the-way', calls: 1 })
  })
})

test('what is kept is told in words, with the price of a meal in three parts; what is ahead in one line', async () => {
  await book(double)
  await book(shen, DINNER)
  await become()
  canteen.world.now = instantOf(FRIDAY, '11:42')
  await canteen.as(zhou, 'checkIn', { sittingId: LUNCH, found: { personId: double } })
  const { rows } = (await canteen.as('timer', 'kept', { personId: shen })) as {
    rows: { what: string; says: string }[]
  }
  expect(rows.map(({ what }) => what).sort()).toEqual(['booking', 'booking', 'meal'])
  expect(rows.find(({ what }) => what === 'meal')?.says).toBe(
    '2026年11月20日午饭，套餐一，1 份，堂食，原价 12 元，补贴 5 元，自付 7 元',
  )
  expect(await canteen.as('timer', 'ahead', { personId: shen })).toEqual({
    bookings: ['11月20日晚饭，梧桐里饭堂，套餐一，1 份，堂食'],
  })
})
