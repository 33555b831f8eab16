import * as z from 'zod'
import { may } from '../../domain/kernel/access'
import { action } from '../../domain/kernel/contract'
import { rates } from '../../domain/kernel/limits'
import { COMMUNITY, callerNamed, newKey, openWorld, type World } from '../../tests/support/world'
import type { Caller } from './caller'
import { openLimits } from './limits'
import { memoryOf } from './limits-memory'
import { serve, type Service } from './serve'

const [shen, lu, min, zhou, qiao] = ['pshen00001', 'plu0000001', 'plumin0001', 'pzhou00001', 'pqiao00001']
const station = `${COMMUNITY}.k1`
const nothing = z.strictObject({})
const whom = z.strictObject({ personId: z.string() })
const toOne = (input: { personId: string }) => [input.personId]

const contract = {
  look: action({
    says: 'Looks at something that anybody may see.',
    allow: { may: may({ nobody: 'yes', self: 'yes', guest: 'yes', timer: 'yes' }) },
    input: nothing,
    output: nothing,
    refuses: [],
    writes: false,
  }),
  book: action({
    says: 'Books something.',
    allow: { may: may({ self: 'yes', family: 'yes', 'canteen-staff': 'home' }), subjects: toOne },
    input: whom,
    output: nothing,
    refuses: [],
    writes: true,
    pace: 'booking',
  }),
  scan: action({
    says: 'Notes somebody at a station.',
    allow: { may: may({ 'canteen-staff': 'place' }), scope: () => station },
    input: nothing,
    output: nothing,
    refuses: [],
    writes: true,
    pace: 'scan',
  }),
}

let world: World
let service: Service
let ran: number
const done = () => {
  ran += 1
  return Promise.resolve({})
}
const instance = () =>
  serve('things', contract, { look: done, book: done, scan: done }, { ...world.tools, limits: openLimits() })

beforeEach(async () => {
  world = await openWorld()
  ran = 0
  for (const id of [shen, lu]) await world.person(id)
  const helps = [shen, lu].map(person => ({ person, call: '妈', state: 'agreed' as const, since: 0 }))
  await world.person(min, { helps })
  for (const id of [zhou, qiao])
    await world.person(id, { grants: [{ role: 'canteen-staff', scope: COMMUNITY }] })
  service = instance()
})
afterEach(() => world.close())

const call = async (caller: Caller, name: string, input: object = {}, key = newKey()) => {
  const reply = await service({ action: name, input, key }, caller, 'r')
  if (reply.ok) return 'in'
  if (!('refusal' in reply)) throw new Error(JSON.stringify(world.logs.at(-1)))
  const { code, facts } = reply.refusal
  return code === 'request.too-often' ? Number(facts['seconds']) : code
}
const look = (who?: string) => call(callerNamed(who), 'look', {}, '')
const many = async (n: number, ask: () => Promise<unknown>) => {
  const said = []
  for (let at = 0; at < n; at++) said.push(await ask())
  return said
}
const allIn = (n: number) => Array<string>(n).fill('in')

test('somebody is let in thirty times a minute; his neighbour has thirty of his own', async () => {
  expect(await many(32, () => look(shen))).toEqual([...allIn(30), 2, 2])
  expect(await many(30, () => look(lu))).toEqual(allIn(30))
  world.now += 2_000
  expect(await many(2, () => look(shen))).toEqual(['in', 2])
})

test('a call that is refused asks neither the database nor the service, and its line says that it was refused', async () => {
  await many(30, () => look(shen))
  world.cloud.meter.reset()
  expect(await look(shen)).toBe(2)
  expect(world.cloud.meter.read().calls).toBe(0)
  expect(ran).toBe(30)
  expect(world.logs.at(-1)).toMatchObject({
    action: 'look',
    outcome: 'refused',
    code: 'request.too-often',
  })
})

test('too often is the same answer for what exists, what does not, what is unclear and what is forbidden', async () => {
  await many(30, () => look(shen))
  const said = await Promise.all([
    call(callerNamed(shen), 'book', { personId: shen }),
    call(callerNamed(shen), 'book', { personId: lu }),
    call(callerNamed(shen), 'book', { personId: { $ne: null } }),
    call(callerNamed(shen), 'scan'),
    call(callerNamed(shen), 'nothing'),
  ])
  expect(new Set(said)).toEqual(new Set([2]))
})

test('wishes that are not even understood count too', async () => {
  const unclear = () => call(callerNamed(shen), 'book', { personId: 1 })
  expect((await many(31, unclear)).slice(29)).toEqual(['request.unclear', 2])
})

test('a wish that was granted is granted again under its key, however busy the caller was since', async () => {
  const key = newKey()
  await call(callerNamed(shen), 'book', { personId: shen }, key)
  await many(29, () => look(shen))
  expect(await look(shen)).toBe(2)
  expect(await many(3, () => call(callerNamed(shen), 'book', { personId: shen }, key))).toEqual(allIn(3))
  expect(await call(callerNamed(shen), 'book', { personId: shen }, key)).toBe(2)
})

test('two bookings for the same person keep two seconds apart; each of the family is somebody else', async () => {
  const book = (personId: string, key?: string) => call(callerNamed(min), 'book', { personId }, key)
  const first = newKey()
  expect(await book(shen, first)).toBe('in')
  expect(await book(lu)).toBe('in')
  expect(await book(shen)).toBe(2)
  world.now += 800
  expect([await book(shen, first), await book(shen)]).toEqual(['in', 2])
  world.now += 1_200
  expect([await book(shen), await book(shen)]).toEqual(['in', 2])
})

test('the elder himself is not held up by what his family books for him', async () => {
  await call(callerNamed(min), 'book', { personId: shen })
  expect(await call(callerNamed(shen), 'book', { personId: shen })).toBe('in')
})

test('staff book at the telephone as fast as people call, and look as fast as they type', async () => {
  expect(await many(100, () => call(callerNamed(zhou), 'book', { personId: shen }))).toEqual(allIn(100))
  expect(await many(201, () => look(zhou))).toEqual([...allIn(200), 1])
})

test('who loses his last role is a resident again from the next call on', async () => {
  await many(40, () => look(zhou))
  await world.person(zhou)
  expect(await look(zhou)).toBe('in')
  expect(await look(zhou)).toBe(2)
})

test('a station takes fifty scans a minute from all its phones together, and repeats beside them', async () => {
  const scan = (who: string, key?: string) => call(callerNamed(who), 'scan', {}, key)
  const last = newKey()
  expect(await many(25, () => scan(zhou))).toEqual(allIn(25))
  expect(await many(24, () => scan(qiao))).toEqual(allIn(24))
  expect([await scan(qiao, last), await scan(zhou), await scan(qiao, last)]).toEqual(['in', 2, 'in'])
  world.now += 1_200
  expect([await scan(zhou), await scan(zhou)]).toEqual(['in', 2])
})

test('nobody uses up a station at which he may do nothing', async () => {
  expect(await many(20, () => call(callerNamed(shen), 'scan'))).toEqual(
    Array<string>(20).fill('access.not-allowed'),
  )
  expect(await many(50, () => call(callerNamed(zhou), 'scan'))).toEqual(allIn(50))
})

test('those who are not signed in share one measure, and take nothing from those who are', async () => {
  expect(await many(601, () => look())).toEqual([...allIn(rates.nobody.most), 1])
  expect(await look(shen)).toBe('in')
})

test('the platform itself is never too often', async () => {
  expect(await many(1_000, () => look('timer'))).toEqual(allIn(1_000))
})

test('each desk of somebody counts for itself', async () => {
  const at = (desk: string): Caller => ({ kind: 'desk', person: shen, desk })
  expect((await many(31, () => call(at('dfirst'), 'look'))).at(-1)).toBe(2)
  expect(await call(at('dsecond'), 'look')).toBe('in')
})

test('another instance knows nothing of it: with two of them one may ask twice as often', async () => {
  await many(30, () => look(shen))
  expect(await look(shen)).toBe(2)
  service = instance()
  expect(await look(shen)).toBe('in')
})

test('a memory holds so many names and forgets whoever was away for longest', () => {
  const memory = memoryOf<number>(3)
  for (const name of ['a', 'b', 'c', 'a', 'd']) memory.set(name, 1)
  expect(['a', 'b', 'c', 'd'].map(memory.get)).toEqual([1, undefined, 1, 1])
})
