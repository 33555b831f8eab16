import { instantOf } from '../../domain/kernel/time'
import { LUNCH, wish } from '../../tests/support/canteen'
import { lu, lumin, shen, son, openNewsCanteen, type NewsCanteen } from '../../tests/support/village-news'
import { FRIDAY, newKey } from '../../tests/support/world'
import type { SittingRow } from './store'

let canteen: NewsCanteen

beforeEach(async () => void (canteen = await openNewsCanteen()))
afterEach(() => canteen.world.close())

describe('what is done for somebody', () => {
  test('a booking by the daughter stands in the mother’s list and her son’s, and not in her own', async () => {
    await canteen.book(lumin)
    expect(await canteen.tellNews()).toEqual({ done: 1, more: false })
    expect(await canteen.listOf(shen)).toEqual(['陆敏替您订了11月20日午饭'])
    expect(await canteen.listOf(son)).toEqual(['沈桂珍11月20日午饭订好了'])
    expect(await canteen.listOf(lumin)).toEqual([])
    expect(canteen.sitting()).not.toHaveProperty('news')
    expect(await canteen.tellNews()).toEqual({ done: 0, more: false })
  })

  test('who books for himself hears nothing of it; those who help him do', async () => {
    await canteen.book(shen)
    await canteen.book(lu, LUNCH, lu)
    await canteen.tellNews()
    expect(await canteen.listOf(shen)).toEqual([])
    expect(await canteen.listOf(lu)).toEqual([])
    expect(await canteen.listOf(lumin)).toEqual(['沈桂珍订了11月20日午饭'])
  })

  test('only the last of several things stands there, in whatever order they were told', async () => {
    await canteen.book(lumin)
    await canteen.tellNews()
    canteen.world.now += 60_000
    await canteen.change(lumin, 2)
    await canteen.tellNews()
    expect(await canteen.listOf(shen)).toEqual(['陆敏替您改了11月20日午饭'])
    canteen.world.now += 60_000
    await canteen.cancel(shen)
    await canteen.tellNews()
    expect(await canteen.listOf(shen)).toEqual([])
    expect(await canteen.listOf(son)).toEqual(['沈桂珍退了11月20日午饭'])
  })

  test('told twice it is told once, and a wish asked twice is one piece of news', async () => {
    const key = newKey()
    await canteen.as(lumin, 'book', wish(shen), key)
    await canteen.tellNews()
    await canteen.as(lumin, 'book', wish(shen), key)
    await canteen.world.db.collection<SittingRow>('sittings').change(
      LUNCH,
      {},
      {
        news: { set: canteen.world.now },
        told: { drop: true },
      },
    )
    await canteen.tellNews()
    expect(canteen.rows()).toHaveLength(2)
  })

  test('of a meal that is over nobody is told any more', async () => {
    await canteen.book(lumin)
    canteen.world.now = instantOf(FRIDAY, '12:30')
    expect(await canteen.tellNews()).toEqual({ done: 0, more: false })
    expect(canteen.rows()).toEqual([])
    expect(canteen.sitting()).not.toHaveProperty('news')
  })
})

describe('the clock', () => {
  test('a tick tells, and notes at the cut-off what was ordered, once', async () => {
    await canteen.as(lumin, 'book', wish(shen, { portions: 2, way: 'takeaway' }))
    expect(await canteen.tick()).toMatchObject({ ok: true })
    expect(await canteen.listOf(shen)).toEqual(['陆敏替您订了11月20日午饭'])
    expect(canteen.sitting()).not.toHaveProperty('frozen')
    canteen.world.now = instantOf(FRIDAY, '09:02')
    await canteen.tick()
    const noted = { at: canteen.world.now, portions: 2, bySet: { A: 2 } }
    expect(canteen.sitting().frozen).toEqual({ ...noted, byWay: { 'dine-in': 0, takeaway: 2, delivery: 0 } })
    canteen.world.now += 600_000
    await canteen.tick()
    expect(canteen.sitting().frozen).toMatchObject(noted)
    expect(await canteen.as('timer', 'freeze', {})).toEqual({ done: 0, more: false })
  })
})
