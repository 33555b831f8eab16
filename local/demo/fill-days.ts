import { addDays, instantOf, type Day, type Instant } from '../../domain/kernel/time'
import { sittingIdOf } from '../../domain/meals/ids'
import { giveOut, officeOrders, place, type Order } from './book-meals'
import type { Desk } from './desk'
import { choose, findElders, type Guest } from './guests'
import type { Named } from './named-people'
import { canteen } from './place'
import { isServiceDay } from './week-menu'

/** Who is still awaited at today's lunch, so that the list of those to call has something to show. */
const AWAITED = ['韩秀云', '丁长庚', '邱素芬', '柳月英', '傅启明']
const MANY = 63
const SOME = 24
const FEW = 9

interface Days {
  desk: Desk
  ids: Record<Named, string>
  elders: readonly Guest[]
  today: Day
  now: Instant
}

/** The day on which the canteen cooks next, after or before another. */
function serviceDay(from: Day, step: 1 | -1): Day {
  const day = addDays(from, step)
  return isServiceDay(day) ? day : serviceDay(day, step)
}

const own = (
  wish: Pick<Order['wish'], 'sittingId' | 'personId' | 'set' | 'way'>,
  by: Named,
  at: Instant,
): Order => ({
  by,
  at,
  wish: { ...wish, portions: 1, channel: 'wechat' },
})

/** Shen books for herself, her daughter for her father; each on the evening before. */
function familyOrders({ ids }: Days, day: Day): Order[] {
  const sittingId = sittingIdOf(canteen, day, 'lunch')
  const evening = (clock: string) => instantOf(addDays(day, -1), clock)
  return [
    own({ sittingId, personId: ids.shen, set: 'A', way: 'dine-in' }, 'shen', evening('18:40')),
    own({ sittingId, personId: ids.lu, set: 'B', way: 'takeaway' }, 'lumin', evening('19:20')),
  ]
}

const strangers = ({ elders, ids }: Days) =>
  elders.filter(({ _id, name }) => !AWAITED.includes(name) && !Object.values(ids).includes(_id))

async function fillPast(days: Days): Promise<void> {
  const day = serviceDay(days.today, -1)
  const sittingId = sittingIdOf(canteen, day, 'lunch')
  const guests = choose(strangers(days), sittingId, SOME)
  await place(days.desk, officeOrders(guests, sittingId, instantOf(addDays(day, -1), '14:00')))
  await place(days.desk, familyOrders(days, day))
  const persons = [days.ids.shen, days.ids.lu, ...guests.slice(1).map(({ _id }) => _id)]
  await giveOut(days.desk, { sittingId, persons }, { from: instantOf(day, '11:05'), until: days.now })
}

async function callAwaited({ desk, elders, now, today }: Days): Promise<void> {
  const sittingId = sittingIdOf(canteen, today, 'lunch')
  if (now < instantOf(today, '11:45')) return
  desk.setClock(instantOf(today, '11:41'))
  const said = { 傅启明: 'no-answer', 邱素芬: 'on-the-way' } as const
  for (const { _id: personId, name } of elders)
    if (name === '傅启明' || name === '邱素芬')
      await desk.meals('qiao')('noteCall', { sittingId, personId, said: said[name] })
}

async function fillToday(days: Days): Promise<void> {
  const { desk, today, now, elders } = days
  const [lunch, dinner] = [sittingIdOf(canteen, today, 'lunch'), sittingIdOf(canteen, today, 'dinner')]
  const yesterday = (clock: string) => instantOf(addDays(today, -1), clock)
  const guests = choose(strangers(days), lunch, MANY)
  const awaited = elders.filter(({ name }) => AWAITED.includes(name))
  await place(desk, officeOrders([...awaited, ...guests], lunch, yesterday('14:00')))
  await place(desk, familyOrders(days, today))
  if (isServiceDay(today) && hasDinner(today))
    await place(
      desk,
      officeOrders(choose(strangers(days), dinner, FEW), dinner, yesterday('17:00')).map(onlyA),
    )
  const persons = guests.map(({ _id }) => _id)
  await giveOut(desk, { sittingId: lunch, persons }, { from: instantOf(today, '11:02'), until: now })
  await callAwaited(days)
}

const onlyA = (order: Order): Order => ({ ...order, wish: { ...order.wish, set: 'A' } })
const hasDinner = (day: Day) => isServiceDay(addDays(day, 1))

async function fillNext(days: Days): Promise<void> {
  const day = serviceDay(days.today, 1)
  const sittingId = sittingIdOf(canteen, day, 'lunch')
  const guests = choose(strangers(days), sittingId, SOME)
  await place(days.desk, officeOrders(guests, sittingId, instantOf(addDays(days.today, -1), '15:00')))
}

/** Fills the canteen's last, present and next day with bookings, and with meals given out as far as the clock has come. */
export async function fillDays(
  desk: Desk,
  { ids, today, now }: Pick<Days, 'ids' | 'today' | 'now'>,
): Promise<void> {
  const days: Days = { desk, ids, today, now, elders: await findElders(desk, today) }
  await fillPast(days)
  if (isServiceDay(today)) await fillToday(days)
  await fillNext(days)
}
