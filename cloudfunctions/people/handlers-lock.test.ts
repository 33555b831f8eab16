import { gather, SHEN } from '../../tests/support/people'
import { ask, callerNamed, COMMUNITY, newKey, openWorld, type World } from '../../tests/support/world'
import type { PersonRow } from '../kit/person-row'
import type { Service } from '../kit/serve'
import { readSession, deskSession } from '../kit/session'
import { peopleService } from './service'
import { finishFreeing } from './steps-freeing'
import { openPeopleStore } from './store'

let world: World
let people: Service
/** What the canteen was asked to give free, and what it answers. */
let released: { personId: string; key: string | undefined }[]
let canteen: () => Promise<unknown>

const askFunction = (name: string, call: { action: string; input: unknown; key?: string }) => {
  expect([name, call.action]).toEqual(['meals', 'release'])
  released.push({ ...(call.input as { personId: string }), key: call.key })
  return canteen()
}

beforeEach(async () => {
  world = await openWorld()
  released = []
  canteen = () => Promise.resolve({ ok: true, data: { freed: 2 } })
  people = peopleService({ ...world.tools, db: world.db, vault: world.vault }, askFunction)
  await gather(world)
})
afterEach(() => world.close())

const wish = { personId: SHEN, on: '2026-11-19', evidence: '死亡医学证明' }
const lock = (more: object = {}, key?: string) => ask(people, 'pmanager01', 'lock', { ...wish, ...more }, key)
const unlock = () => ask(people, 'pmanager01', 'unlock', { personId: SHEN, reason: '报错了人' })
const rowOf = (id = SHEN) =>
  (world.cloud.readAll('persons') as unknown as PersonRow[]).find(({ _id }) => _id === id)!
const deeds = () => world.cloud.readAll('deeds') as unknown as Record<string, unknown>[]
const refused = (code: string): object => ({ ok: false, refusal: { code } })

test('once a death is written down the record is locked and what was ahead is given free, counted once', async () => {
  const key = newKey()
  const answer = { ok: true, data: { locked: true, freed: 2 } }
  expect(await lock({}, key)).toEqual(answer)
  expect(await lock({}, key)).toEqual(answer)
  expect(new Set(released.map(one => one.key)).size).toBe(1)
  expect(rowOf()).toMatchObject({ died: { on: '2026-11-19', at: world.now, by: 'pmanager01' } })
  expect(deeds()).toMatchObject([{ did: 'locked', reason: '死亡医学证明', byName: '何宇' }])
})

test('his phone, his desk and his helpers come in no longer, staff who look after him still do', async () => {
  const desk = { name: '前台', at: 0, until: world.now + 1 }
  await world.person(SHEN, { name: '沈桂珍', desks: { desk000001: desk } })
  await lock()
  expect(await ask(people, SHEN, 'me', {})).toMatchObject(refused('access.locked'))
  const session = deskSession(world.vault, SHEN, 'desk000001', world.now + 1)
  const caller = readSession(world.vault, session, world.now)!
  expect(await people({ action: 'me', input: {} }, caller, 'test')).toMatchObject(
    refused('access.not-signed-in'),
  )
  const look = { personId: SHEN, why: 'family' }
  expect(await ask(people, 'plujian001', 'phoneOf', look)).toMatchObject(refused('access.locked'))
  expect(await ask(people, 'pmanager01', 'person', { personId: SHEN })).toMatchObject({
    data: { died: true, diedOn: '2026-11-19', may: expect.arrayContaining(['unlock']) as string[] },
  })
})

test('a booking that was let in before the lock and came after it is given free a minute later', async () => {
  const store = openPeopleStore(world.db)
  await lock()
  canteen = () =>
    Promise.resolve({ ok: true, data: { freed: released.at(-1)?.key?.startsWith('late-') ? 1 : 2 } })
  expect(await finishFreeing({ store, askFunction }, world.now + 60_001)).toEqual({ looked: 1, finished: 1 })
  expect(rowOf()).toMatchObject({ died: { freed: 3 } })
  expect(rowOf()).not.toHaveProperty('freeing')
  expect(await finishFreeing({ store, askFunction }, world.now + 120_001)).toEqual({ looked: 0, finished: 0 })
})

test('cut short before the canteen answered, the next call or the clock finishes it', async () => {
  const key = newKey()
  canteen = () => Promise.reject(new Error('killed'))
  expect(await lock({}, key)).toMatchObject({ ok: false, error: {} })
  expect(rowOf()).toMatchObject({ freeing: world.now })
  canteen = () =>
    Promise.resolve({ ok: true, data: { freed: released.at(-1)?.key?.startsWith('late-') ? 0 : 1 } })
  const store = openPeopleStore(world.db)
  expect(await finishFreeing({ store, askFunction }, world.now + 1)).toEqual({ looked: 0, finished: 0 })
  expect(await finishFreeing({ store, askFunction }, world.now + 60_001)).toEqual({ looked: 1, finished: 1 })
  expect(new Set(released.map(one => one.key)).size).toBe(2)
  expect(rowOf()).not.toHaveProperty('freeing')
  expect(await lock({}, key)).toEqual({ ok: true, data: { locked: true, freed: 1 } })
})

test('a canteen that broke down is no canteen that had nothing', async () => {
  canteen = () => Promise.resolve({ ok: false, error: { requestId: 'r' } })
  expect(await lock()).toMatchObject({ ok: false, error: {} })
  expect(rowOf()).toHaveProperty('freeing')
})

test('a mistake is taken back; once only, and the reason stays', async () => {
  await lock()
  expect(await unlock()).toEqual({ ok: true, data: { unlocked: true } })
  expect(await ask(people, SHEN, 'me', {})).toMatchObject({ ok: true })
  expect(await unlock()).toMatchObject(refused('people.nothing-to-undo'))
  expect(deeds().find(({ did }) => did === 'unlocked')).toMatchObject({ reason: '报错了人' })
})

test('nobody dies tomorrow', async () => {
  expect(await lock({ on: '2026-11-21' })).toMatchObject(refused('people.day-ahead'))
  expect(rowOf()).not.toHaveProperty('died')
})

test('only the manager of his community may write it down', async () => {
  for (const who of ['pgrid00001', 'pcounter01', 'plujian001', 'pmanager02', SHEN])
    expect(await ask(people, who, 'lock', wish)).toMatchObject(refused('access.not-allowed'))
})

test('the last administrator cannot be locked; with another one he can, and is none any more', async () => {
  const office = { grants: [{ role: 'administrator' as const, scope: COMMUNITY }] }
  await world.person('padmin0001', { name: '管理员甲', ...office })
  const first = { personId: 'padmin0001' }
  expect(await lock(first)).toMatchObject(refused('people.last-administrator'))
  expect(rowOf('padmin0001')).not.toHaveProperty('died')
  await world.person('padmin0002', { name: '管理员乙' })
  const given = { personId: 'padmin0002', role: 'administrator', scope: COMMUNITY }
  const entrusted = await people(
    { action: 'entrust', input: given, key: newKey() },
    callerNamed('timer'),
    'test',
  )
  expect(entrusted.ok).toBe(true)
  expect(await lock(first)).toMatchObject({ ok: true })
  expect(rowOf('padmin0001').grants).toEqual([])
  expect(await lock({ personId: 'padmin0002' })).toMatchObject(refused('people.last-administrator'))
})
