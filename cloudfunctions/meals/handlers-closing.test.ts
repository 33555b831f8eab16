import { instantOf } from '../../domain/kernel/time'
import { CANTEEN, LUNCH } from '../../tests/support/canteen'
import {
  lu,
  lumin,
  SATURDAY,
  shen,
  TOMORROW,
  zhou,
  openNewsCanteen,
  type NewsCanteen,
} from '../../tests/support/village-news'
import { FRIDAY, newKey } from '../../tests/support/world'

let canteen: NewsCanteen

beforeEach(async () => void (canteen = await openNewsCanteen()))
afterEach(() => canteen.world.close())

describe('a cancelled sitting', () => {
  test('101 people are told, each once, and nobody is expected or missed any more', async () => {
    const crowd = Array.from({ length: 101 }, (_, n) => `pguest${String(n).padStart(4, '0')}`)
    for (const id of crowd) await canteen.world.person(id, { name: `客人${id.slice(-3)}` })
    for (const id of crowd) await canteen.book(id, LUNCH, id)
    await canteen.tellNews()
    const key = newKey()
    expect(await canteen.close(zhou, LUNCH, key)).toEqual({ cancelled: true, people: 101 })
    expect(await canteen.close(zhou, LUNCH, key)).toEqual({ cancelled: true, people: 101 })
    await canteen.tellNews()
    await canteen.tellNews()
    expect(canteen.rows().filter(({ kind }) => kind === 'meals.sitting-cancelled')).toHaveLength(101)
    expect(await canteen.listOf(crowd[7]!)).toEqual(['11月20日午饭不开，您不用来'])
    const none = { here: { expected: 0, collected: 0 }, unaccounted: 0 }
    expect(await canteen.as(zhou, 'board', { canteenId: CANTEEN })).toMatchObject({
      sittings: [{ sitting: { cancelled: '厨房停水' }, ...none }],
    })
    expect(await canteen.as(zhou, 'kitchen', { sittingId: LUNCH })).toMatchObject({ total: 0 })
    expect(await canteen.as(zhou, 'counter', { sittingId: LUNCH })).toMatchObject({ guests: [] })
    expect(await canteen.as(zhou, 'takeList', { sittingId: LUNCH })).toMatchObject({ list: { numbers: {} } })
    canteen.world.now = instantOf(FRIDAY, '13:00')
    expect(await canteen.as(crowd[7], 'mine', { personIds: [] })).toMatchObject({
      sittings: [{ state: 'cancelled', bookings: [{ state: 'cancelled' }] }],
    })
  })

  test('is urgent: whoever has not read it before he sets out is telephoned', async () => {
    await canteen.book(shen)
    await canteen.close()
    await canteen.tellNews()
    const [mine] = canteen.rows().filter(({ person }) => person === shen)
    expect(mine).toMatchObject({ urgency: 'urgent', callAt: instantOf(FRIDAY, '09:30') })
    expect(await canteen.listOf(lumin)).toEqual(['沈桂珍11月20日午饭不开'])
  })

  test('takes no booking and hands nothing out, with its own reason', async () => {
    await canteen.book(shen)
    await canteen.close()
    expect(await canteen.book(lu, LUNCH, lu)).toBe('meals.closed')
    expect(await canteen.cancel(shen)).toBe('meals.closed')
    canteen.world.now = instantOf(FRIDAY, '11:10')
    expect(await canteen.as(zhou, 'checkIn', { sittingId: LUNCH, found: { personId: shen } })).toBe(
      'meals.closed',
    )
    expect(canteen.sitting().by[shen]).not.toHaveProperty('collectedAt')
  })

  test('is not cancelled once a meal was handed out, nor when it is over, nor by a resident', async () => {
    await canteen.book(shen)
    await canteen.book(shen, TOMORROW)
    expect(await canteen.close(shen)).toBe('access.not-allowed')
    canteen.world.now = instantOf(FRIDAY, '11:10')
    await canteen.as(zhou, 'checkIn', { sittingId: LUNCH, found: { personId: shen } })
    expect(await canteen.close()).toBe('meals.being-served')
    expect(canteen.sitting().state).toBe('open')
    canteen.world.now = instantOf(SATURDAY, '12:30')
    expect(await canteen.close(zhou, TOMORROW)).toBe('meals.being-served')
    expect(await canteen.close(zhou, `${CANTEEN}:2026-12-24:lunch`)).toBe('meals.not-on-menu')
  })

  test('the same key with another reason is a mistake', async () => {
    const key = newKey()
    await canteen.close(zhou, LUNCH, key)
    const other = { sittingId: LUNCH, reason: '厨房停电' }
    expect(await canteen.as(zhou, 'cancelSitting', other, key)).toBe('request.key-reused')
  })
})
