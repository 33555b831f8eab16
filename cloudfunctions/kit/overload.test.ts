import { takeOverWire } from '../../tests/simulation/wire'
import { CANTEEN, LUNCH, openCanteen, wish, type Canteen } from '../../tests/support/canteen'
import { callerNamed, newKey } from '../../tests/support/world'
import { mealsService } from '../meals/service'
import { openDatabase } from './database'
import { openDirectory } from './directory'
import { saysOverloaded } from './overload'
import type { Service } from './serve'

/** As the cloud spells it when an environment has its calls of this second. */
const refusal = JSON.stringify({
  code: 'EXCEED_RATELIMIT',
  message: 'Request frequency exceeds plan resource limit',
  requestId: 'r1',
})
const shen = 'pshen00001'

let canteen: Canteen
let meals: Service
let giveBack: () => void
let waits: number[]
/** Whether the next call to the database is turned away. */
let turnsAway: (call: number) => boolean
let calls: number

beforeEach(async () => {
  canteen = await openCanteen()
  await canteen.world.person(shen, { name: '沈桂珍', born: '1944-03-02' })
  ;[waits, calls] = [[], 0]
  turnsAway = () => false
  const { cloud } = canteen.world
  giveBack = takeOverWire(cloud.url, body =>
    turnsAway(++calls) ? Promise.resolve(refusal) : cloud.answer(body),
  )
  const db = openDatabase(ms => {
    waits.push(ms)
    return Promise.resolve()
  })
  const { tools, vault } = canteen.world
  meals = mealsService({ ...tools, db, vault, directory: openDirectory(db, vault) })
})
afterEach(() => {
  giveBack()
  return canteen.world.close()
})

const book = (key = newKey()) => meals({ action: 'book', input: wish(shen), key }, callerNamed(shen), 'r1')
const left = () =>
  (canteen.world.cloud.readAll('sittings') as { _id: string; pools: object }[]).find(row => row._id === LUNCH)
const total = () => waits.reduce((sum, ms) => sum + ms, 0)

test('a database that is busy for a moment is waited for, and nobody notices', async () => {
  turnsAway = call => call === 1 || call === 3
  expect(await book()).toMatchObject({ ok: true })
  expect(waits).toHaveLength(2)
})

test('whom it has no time for at all is told when to come back, that nothing was done, and is not kept waiting', async () => {
  turnsAway = () => true
  const before = left()
  const first = await book()
  expect(first).toEqual({
    ok: false,
    refusal: { code: 'request.busy', facts: { seconds: expect.any(Number) as number, untouched: true } },
  })
  expect(total()).toBeLessThan(700)
  expect(left()).toEqual(before)
  expect(canteen.world.logs.at(-1)).toMatchObject({ outcome: 'refused', code: 'request.busy' })
})

test('who got in is kept longer, and still answered within what a function may take', async () => {
  turnsAway = call => call > 1
  expect(await book()).toMatchObject({ refusal: { code: 'request.busy' } })
  expect(total()).toBeGreaterThan(7_000)
  expect(total()).toBeLessThan(9_000)
})

test('when something was done before the database had no more time, nobody is told that nothing was', async () => {
  const zhou = 'pzhou00001'
  await canteen.world.person(zhou, { grants: [{ role: 'canteen-staff', scope: CANTEEN }] })
  await book()
  ;[calls, waits] = [0, []]
  // Who asks is read and the mark on the seat is written; the row of the served meal is not.
  turnsAway = call => call > 2
  const key = newKey()
  const scan = () =>
    meals(
      { action: 'checkIn', input: { sittingId: LUNCH, found: { personId: shen } }, key },
      callerNamed(zhou),
      'r1',
    )
  expect(await scan()).toMatchObject({ refusal: { code: 'request.busy', facts: { untouched: false } } })
  turnsAway = () => false
  expect(await scan()).toMatchObject({ ok: true })
  expect(canteen.world.cloud.readAll('served')).toHaveLength(1)
})

test('many who are turned away are told to come back one after the other', async () => {
  turnsAway = () => true
  const told = []
  for (let n = 0; n < 20; n++) told.push(await book())
  const seconds = told.map(reply =>
    !reply.ok && 'refusal' in reply ? Number(reply.refusal.facts['seconds']) : NaN,
  )
  expect(seconds).toEqual([...seconds].sort((a, b) => a - b))
  expect(seconds.at(-1)).toBeGreaterThan(5)
})

test.each([
  [{ code: 'EXCEED_CONCURRENT_REQUEST_LIMIT', message: '' }, true],
  [
    { code: 'DATABASE_REQUEST_FAILED', message: '[LimitExceeded.NoValidConnection] Connection num overrun.' },
    true,
  ],
  [{ code: 429, message: '429 Too Many Requests' }, true],
  [{ code: 'EXCEED_REQUEST_SIZE_LIMIT', message: '' }, false],
  [{ code: 'DATABASE_COLLECTION_EXCEED_LIMIT', message: '' }, false],
  [{ code: 'ESOCKETTIMEDOUT', message: 'request timeout' }, false],
])('%p says that there are too many calls: %p', (error, expected) => {
  expect(saysOverloaded(Object.assign(new Error(error.message), error))).toBe(expected)
})
