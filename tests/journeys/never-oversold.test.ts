import { whatIsWrong } from '../../domain/kernel/seats'
import type { SittingRow } from '../../cloudfunctions/meals/store'
import { LUNCH, menuRow, openCanteen, wish, type Canteen } from '../support/canteen'

const CALLERS = 200
const PLACES = 100
const ids = Array.from({ length: CALLERS }, (_, n) => `pcaller${String(n).padStart(4, '0')}`)
let canteen: Canteen
const sitting = () =>
  canteen.world.cloud.readAll('sittings').find(row => row._id === LUNCH) as unknown as SittingRow
const taken = (row: SittingRow) => PLACES - (row.pools['A']?.left ?? NaN)

beforeEach(async () => {
  canteen = await openCanteen([menuRow(2, { 份数: String(PLACES) })])
  await Promise.all(ids.map(id => canteen.world.person(id)))
})
afterEach(() => canteen.world.close())

test('200 hands at once for 100 lunches: 100 are booked, 100 hear that it is full', async () => {
  const answers = await Promise.all(ids.map(id => canteen.as(id, 'book', wish(id))))
  expect(answers.filter(answer => answer === 'meals.sold-out')).toHaveLength(CALLERS - PLACES)
  expect(Object.keys(sitting().by)).toHaveLength(PLACES)
  expect(whatIsWrong(sitting())).toEqual([])
})

test('every call delivered three times, in any order: still 100 lunches, and each person hears one answer', async () => {
  const deliveries = [0, 1, 2]
    .flatMap(() => ids.map(id => ({ id, key: `wish-of-${id}` })))
    .sort((a, b) => hash(a) - hash(b))
  const answers = await Promise.all(
    deliveries.map(async ({ id, key }) => [id, await canteen.as(id, 'book', wish(id), key)] as const),
  )
  expect(Object.keys(sitting().by)).toHaveLength(PLACES)
  expect(taken(sitting())).toBe(PLACES)
  const booked = new Set(answers.filter(([, answer]) => typeof answer === 'object').map(([id]) => id))
  for (const [id, answer] of answers) expect(typeof answer === 'object').toBe(booked.has(id))
  expect(whatIsWrong(sitting())).toEqual([])
})

let salt = 0
const hash = ({ id }: { id: string }) => (Number(id.slice(-4)) * 7919 + ++salt * 104_729) % 10_007

test('with the guard off the same hands oversell: this rig would notice', async () => {
  const table = canteen.world.db.collection<SittingRow>('sittings')
  const bookWithoutGuard = async (id: string) => {
    const [row] = await table.some([{ _id: LUNCH }], { limit: 1, fields: ['pools'] })
    if ((row?.pools['A']?.left ?? 0) < 1) return 'full'
    await table.change(
      LUNCH,
      {},
      { 'pools.A.left': { inc: -1 }, [`by.${id}`]: { set: { pool: 'A', n: 1, code: id, at: 0 } } },
    )
    return 'booked'
  }
  const answers = await Promise.all(ids.map(bookWithoutGuard))
  expect(answers.filter(answer => answer === 'booked').length).toBeGreaterThan(PLACES)
  expect(whatIsWrong(sitting()).join()).toMatch('oversold')
})

test('twenty elders give back and book again over and over: the books always agree', async () => {
  const some = ids.slice(0, 20)
  await Promise.all(
    some.map(async id => {
      for (let turn = 0; turn < 5; turn++) {
        const { code } = (await canteen.as(id, 'book', wish(id))) as { code: string }
        await canteen.as(id, 'cancel', {
          sittingId: LUNCH,
          personId: id,
          seen: { set: 'A', portions: 1, code },
          channel: 'wechat',
        })
      }
    }),
  )
  expect([taken(sitting()), sitting().by, sitting().codes]).toEqual([0, {}, {}])
})

test('nobody’s finger fills the books: after forty turns a person is asked to call', async () => {
  const [id = ''] = ids
  const turn = async () => {
    const booked = await canteen.as(id, 'book', wish(id))
    if (typeof booked === 'string') return booked
    const { code } = booked as { code: string }
    return canteen.as(id, 'cancel', {
      sittingId: LUNCH,
      personId: id,
      seen: { set: 'A', portions: 1, code },
      channel: 'wechat',
    })
  }
  for (let n = 0; n < 20; n++) expect(await turn()).toEqual({ cancelled: true })
  expect(await turn()).toBe('request.too-many-changes')
})
