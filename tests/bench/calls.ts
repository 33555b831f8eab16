import { instantOf } from '../../domain/kernel/time'
import { CANTEEN, LUNCH, openCanteen, wish, type Canteen } from '../support/canteen'
import { FRIDAY } from '../support/world'

export interface Cost {
  calls: number
  examined: number
}
export const useCases = [
  'book',
  'refusedBook',
  'cancel',
  'home',
  'menu',
  'mine',
  'checkIn',
  'kitchen',
] as const
export type UseCase = (typeof useCases)[number]

const shen = 'pshen00001'
const lu = 'plu0000001'
const zhou = 'pzhou00001'

async function people(canteen: Canteen): Promise<void> {
  await canteen.world.person(shen, { name: '沈桂珍', born: '1944-03-02' })
  await canteen.world.person(lu, { name: '陆守义', born: '1945-01-02' })
  await canteen.world.person(zhou, { grants: [{ role: 'canteen-staff', scope: CANTEEN }] })
}

/** What each use case costs at the local cloud: database calls and documents examined, the caller's own record among them. */
export async function costs(canteen: Canteen): Promise<Record<UseCase, Cost>> {
  await people(canteen)
  const { meter } = canteen.world.cloud
  const measure = async (work: () => Promise<unknown>): Promise<Cost> => {
    meter.reset()
    const answer = await work()
    if (typeof answer === 'string' && answer !== 'meals.already-booked')
      throw new Error(`measured a refusal: ${answer}`)
    const { calls, examined } = meter.read()
    return { calls, examined }
  }
  const book = await measure(() => canteen.as(shen, 'book', wish(shen)))
  const refusedBook = await measure(() => canteen.as(shen, 'book', wish(shen, { set: 'B' })))
  const home = await measure(() => canteen.as(shen, 'home', { personIds: [] }))
  const menu = await measure(() => canteen.as(shen, 'menu', { canteenId: CANTEEN, personIds: [] }))
  const mine = await measure(() => canteen.as(shen, 'mine', { personIds: [] }))
  const { code } = (await canteen.as(lu, 'book', wish(lu))) as { code: string }
  const seen = { set: 'A', portions: 1, code }
  const cancel = await measure(() =>
    canteen.as(lu, 'cancel', { sittingId: LUNCH, personId: lu, seen, channel: 'wechat' }),
  )
  canteen.world.now = instantOf(FRIDAY, '11:42')
  const checkIn = await measure(() =>
    canteen.as(zhou, 'checkIn', { sittingId: LUNCH, found: { personId: shen } }),
  )
  const kitchen = await measure(() => canteen.as(zhou, 'kitchen', { sittingId: LUNCH }))
  return { book, refusedBook, cancel, home, menu, mine, checkIn, kitchen }
}

/** The same costs with n served meals and as many bookings of other days in the store. */
export async function costsAt(bookings: number): Promise<Record<UseCase, Cost>> {
  const canteen = await openCanteen()
  try {
    await fill(canteen, bookings)
    return await costs(canteen)
  } finally {
    await canteen.world.close()
  }
}

const PER_SITTING = 100

async function fill(canteen: Canteen, bookings: number): Promise<void> {
  const sittings = canteen.world.db.collection<{ _id: string }>('sittings')
  const served = canteen.world.db.collection<{ _id: string; sitting: string; person: string }>('served')
  const lunch = canteen.world.cloud.readAll('sittings').find(row => row._id === LUNCH)
  for (let n = 0; n < bookings / PER_SITTING; n++) {
    const day = new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10)
    const persons = Array.from(
      { length: PER_SITTING },
      (_, at) => `pold${String(n).padStart(5, '0')}x${String(at)}`,
    )
    const by = Object.fromEntries(
      persons.map((id, at) => [
        id,
        { pool: 'A', n: 1, code: String(1000 + at), at: 0, way: 'dine-in', diet: [], building: '' },
      ]),
    )
    const id = `${CANTEEN}:${day}:lunch`
    await sittings.put({ ...lunch, _id: id, day, by } as { _id: string })
    await Promise.all(
      persons.map(person => served.add({ _id: `served:${id}:${person}`, sitting: id, person })),
    )
  }
}
