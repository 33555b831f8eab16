import { instantOf } from '../../domain/kernel/time'
import { CANTEEN, LUNCH } from '../../tests/support/canteen'
import {
  lumin,
  openNewsCanteen,
  shen,
  son,
  TOMORROW,
  type NewsCanteen,
} from '../../tests/support/village-news'
import { ask, FRIDAY } from '../../tests/support/world'
import type { AskFunction } from '../kit/ask-function'
import { mealsService } from './service'
import type { MealSeat } from '../../domain/meals/sitting'

let canteen: NewsCanteen
beforeEach(async () => void (canteen = await openNewsCanteen()))
afterEach(() => canteen.world.close())

/** The same service once more, of which the first telling waits until something else was done. */
function slowly(meanwhile: () => Promise<unknown>) {
  let isFirst = true
  const { world } = canteen
  const askFunction: AskFunction = async (name, call) => {
    const waits = isFirst && call.action === 'tell'
    isFirst &&= !waits
    if (waits) await meanwhile()
    return canteen.askFunction(name, call)
  }
  return mealsService({ ...world.tools, db: world.db, vault: world.vault }, askFunction)
}

test('a run that was overtaken does not leave what is untrue behind', async () => {
  await canteen.book(lumin)
  const meals = slowly(async () => {
    canteen.world.now += 1_000
    await canteen.cancel(shen)
    await canteen.tellNews()
  })
  await ask(meals, 'timer', 'tellNews', {})
  expect(await canteen.listOf(shen)).toEqual([])
  expect(await canteen.listOf(son)).toEqual(['沈桂珍退了11月20日午饭'])
})

test('who gives his meal back while he is being reminded keeps no reminder', async () => {
  await canteen.wantsReminders(shen)
  await canteen.book(shen, TOMORROW)
  await canteen.tellNews()
  canteen.world.now = instantOf(FRIDAY, '17:00')
  const meals = slowly(async () => {
    await canteen.cancel(shen, TOMORROW)
    await canteen.tellNews()
  })
  expect(await ask(meals, 'timer', 'remind', { day: FRIDAY })).toMatchObject({ ok: true, data: { done: 1 } })
  expect(canteen.rows().filter(({ kind }) => kind === 'meals.reminder')).toMatchObject([{ state: 'past' }])
  expect(await canteen.listOf(shen)).toEqual([])
})

test('more people than one portion takes are told in several, each once', async () => {
  const { world } = canteen
  const crowd = Array.from({ length: 520 }, (_, n) => `pguest${String(n).padStart(4, '0')}`)
  await Promise.all(crowd.map(id => world.person(id, { name: `客人${id.slice(-3)}` })))
  const seat = (n: number) =>
    ({
      pool: 'A',
      n: 1,
      code: String(1000 + n),
      at: 1,
      way: 'dine-in',
      diet: [],
      building: CANTEEN,
      bookedBy: { id: crowd[n]!, name: '客人', channel: 'wechat' },
    }) satisfies MealSeat
  const by = Object.fromEntries(crowd.map((id, n) => [id, seat(n)]))
  await world.db.collection<{ _id: string }>('sittings').change(LUNCH, {}, { by: { set: by } })
  expect(await canteen.close()).toEqual({ cancelled: true, people: 520 })
  world.cloud.meter.reset()
  expect(await canteen.tellNews()).toEqual({ done: 500, more: true })
  // Five pieces of a hundred: a cancelled day of three thousand takes some hundreds of calls, not thousands.
  expect(world.cloud.meter.read().calls).toBeLessThan(60)
  expect(await canteen.tellNews()).toEqual({ done: 20, more: false })
  expect(canteen.rows()).toHaveLength(520)
  expect(await canteen.tellNews()).toEqual({ done: 0, more: false })
})
