import { MOST_DEEDS, whatIsWrong } from '../../domain/kernel/seats'
import type { MealSeat } from '../../domain/meals/sitting'
import { LUNCH, menuRow, openCanteen, wish, type Canteen } from '../../tests/support/canteen'
import { mealsStore, type SittingRow } from '../meals/store'
import { adoptSeat } from './seats-adopt'

const from = 'pshen00001'
const to = 'pshen00002'
let canteen: Canteen
beforeEach(async () => {
  canteen = await openCanteen([menuRow(2, { 份数: '30' })])
  for (const id of [from, to]) await canteen.world.person(id)
  await canteen.as(from, 'book', wish(from))
})
afterEach(() => canteen.world.close())
const table = () => canteen.world.db.collection<SittingRow>('sittings')
const lunch = () =>
  canteen.world.cloud.readAll('sittings').find(row => row._id === LUNCH) as unknown as SittingRow

/** Hands a place over while something happens between the look and the first write. */
function adoptWhile(meanwhile: () => Promise<unknown>) {
  const { seats } = mealsStore(canteen.world.db)
  let waiting: typeof meanwhile | undefined = meanwhile
  const change: typeof seats.table.change = async (...words) => {
    const now = waiting
    waiting = undefined
    await now?.()
    return seats.table.change(...words)
  }
  const deed = { at: 0, who: 'platform', whoName: '系统', channel: 'counter' as const }
  return adoptSeat<MealSeat, SittingRow>(
    { ...seats, table: { ...seats.table, change } },
    { id: LUNCH, from, to, key: 'merge-0001', deed },
    seat => seat.collectedAt === undefined,
  )
}

test('a place that the other record took meanwhile is not written over', async () => {
  expect(await adoptWhile(() => canteen.as(to, 'book', wish(to)))).toBe('left')
  expect(Object.keys(lunch().by).sort()).toEqual([from, to])
  expect(whatIsWrong(lunch())).toEqual([])
})

test('what was noted on the place meanwhile is not lost', async () => {
  const collect = () =>
    table().change(LUNCH, {}, { [`by.${from}.collectedAt`]: { set: 1 }, [`turns.${from}`]: { inc: 1 } })
  expect(await adoptWhile(collect)).toBe('left')
  expect(lunch().by[from]?.collectedAt).toBe(1)
})

test('whose turns were used up meanwhile takes nothing over', async () => {
  expect(await adoptWhile(() => table().change(LUNCH, {}, { [`turns.${to}`]: { set: MOST_DEEDS } }))).toBe(
    'left',
  )
  expect(lunch().turns[to]).toBe(MOST_DEEDS)
})
