import { MOST_DEEDS, whatIsWrong } from '../../domain/kernel/seats'
import type { MealSeat } from '../../domain/meals/sitting'
import { LUNCH, menuRow, openCanteen, wish, type Canteen } from '../../tests/support/canteen'
import { mealsStore, type SittingRow } from '../meals/store'
import { adoptSeat } from './seats-adopt'

const from = 'pshen00001'
const to = 'pshen00002'
const lu = 'plu0000001'
let canteen: Canteen
const table = () => canteen.world.db.collection<SittingRow>('sittings')
const lunch = () =>
  canteen.world.cloud.readAll('sittings').find(row => row._id === LUNCH) as unknown as SittingRow
const deed = { at: 0, who: 'platform', whoName: '系统', channel: 'counter' as const }
const adopt = (key = 'merge-0001', one = from, other = to) =>
  adoptSeat<MealSeat, SittingRow>(
    mealsStore(canteen.world.db).seats,
    { id: LUNCH, from: one, to: other, key, deed },
    seat => seat.collectedAt === undefined,
  )
const book = async (who: string, key?: string) =>
  (await canteen.as(who, 'book', wish(who), key)) as { code: string }
const cancel = (who: string, code: string) => {
  const seen = { set: 'A', portions: 1, code }
  return canteen.as(who, 'cancel', { sittingId: LUNCH, personId: who, seen, channel: 'wechat' })
}

beforeEach(async () => {
  canteen = await openCanteen([menuRow(2, { 份数: '30' })])
  for (const id of [from, to, lu]) await canteen.world.person(id)
})
afterEach(() => canteen.world.close())

test('what one record held the other holds, with number and notes, and no place became free or taken', async () => {
  const { code } = await book(from)
  const before = lunch()
  expect(await adopt()).toBe('moved')
  const after = lunch()
  expect(after.by).toEqual({ [to]: before.by[from] })
  expect(after.codes).toEqual({ [code]: to })
  expect(after.pools).toEqual(before.pools)
  expect(Object.values(after.deeds[from] ?? {}).map(({ did }) => did)).toEqual(['book', 'pass'])
  expect(Object.values(after.deeds[to] ?? {}).map(({ did }) => did)).toEqual(['adopt'])
  expect(whatIsWrong(after)).toEqual([])
})

test('doing it twice is doing it once, also when the place was given back or taken anew in between', async () => {
  const { code } = await book(from)
  expect(await adopt()).toBe('moved')
  await cancel(to, code)
  expect(await adopt()).toBe('moved')
  expect(lunch().by).toEqual({})
})

test('where both hold one, both stay; a meal that was collected stays with whom it was served to', async () => {
  await book(from)
  await book(to)
  expect(await adopt()).toBe('left')
  expect(Object.keys(lunch().by).sort()).toEqual([from, to])
  await table().change(LUNCH, {}, { [`by.${from}.collectedAt`]: { set: 1 }, [`by.${to}`]: { drop: true } })
  expect(await adopt()).toBe('left')
  expect(await adopt('merge-0001', lu)).toBe('absent')
})

test('a hand that was used up keeps its place, so that nobody passes the bound', async () => {
  await book(from)
  await table().change(LUNCH, {}, { [`turns.${to}`]: { set: MOST_DEEDS } })
  expect(await adopt()).toBe('left')
})

test('it goes back the way it came, under another key', async () => {
  await book(from)
  await adopt()
  expect(await adopt('unmerge-0001', to, from)).toBe('moved')
  expect(Object.keys(lunch().by)).toEqual([from])
  expect(whatIsWrong(lunch())).toEqual([])
})

/** Adopt, cancel and book for the same two records, all at once, over and over. */
async function scramble(pass: (round: number) => Promise<unknown>): Promise<string[]> {
  const wrong: string[] = []
  for (let round = 0; round < 25; round++) {
    const { code } = await book(from, `book-first-${String(round)}`)
    await Promise.all([
      pass(round),
      cancel(from, code),
      book(lu),
      canteen.as(from, 'book', wish(from, { portions: 2 })),
    ])
    wrong.push(...whatIsWrong(lunch()))
    for (const [who, seat] of Object.entries(lunch().by)) await cancel(who, seat.code)
    await table().change(LUNCH, {}, { turns: { set: {} } })
  }
  return wrong
}

test('adopting, giving back and booking at once: the books agree every time', async () => {
  expect(await scramble(round => adopt(`merge-${String(round).padStart(4, '0')}`))).toEqual([])
})

test('with the guard off the same hands lose places: this rig would notice', async () => {
  const passWithoutGuard = async () => {
    const [row] = await table().some([{ _id: LUNCH }], { limit: 1 })
    const seat = row?.by[from]
    if (!seat) return
    await table().change(
      LUNCH,
      {},
      {
        [`by.${from}`]: { drop: true },
        [`by.${to}`]: { set: seat },
        [`codes.${seat.code}`]: { set: to },
      },
    )
  }
  expect((await scramble(passWithoutGuard)).length).toBeGreaterThan(0)
})
