import { gather } from '../../tests/support/people'
import { ask, COMMUNITY, newKey, openWorld, type World } from '../../tests/support/world'
import { entry } from '../kit/entry'
import type { Service } from '../kit/serve'
import { deskSession, readSession } from '../kit/session'
import { peopleService } from './service'
import { openPeopleStore, type PeopleStore } from './store'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const NOBODY = { environment: JSON.stringify({ TCB_ISANONYMOUS_USER: 'true' }) }
let world: World
let people: Service
let store: PeopleStore

beforeEach(async () => {
  world = await openWorld()
  people = peopleService({ ...world.tools, db: world.db, vault: world.vault })
  store = openPeopleStore(world.db)
  await gather(world)
})
afterEach(() => world.close())

interface Desk {
  desk: string
  secret: string
  until: number
}
// The services have checked their answers against the contract.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
const data = <T>(reply: unknown) => (reply as { data: T }).data
const opened = async () => data<Desk>(await ask(people, undefined, 'openDesk', { name: 'Chrome · Windows' }))
const stateOf = async ({ desk, secret }: Pick<Desk, 'desk' | 'secret'>) =>
  data<{ state: string; session?: string }>(await ask(people, undefined, 'deskState', { desk, secret }))
const confirm = (who: string, desk: string, key?: string) => ask(people, who, 'confirmDesk', { desk }, key)
/** A call as it comes from a desk page: nobody, with a session. */
const fromDesk = (session: unknown, action: string, input: unknown = {}) =>
  entry(people, { session: told => readSession(world.vault, told, world.now) })(
    { action, input, key: newKey(), session },
    NOBODY,
  )
const signedIn = async (who = 'pmanager01') => {
  const desk = await opened()
  await confirm(who, desk.desk)
  return { ...desk, session: (await stateOf(desk)).session }
}
const refused = (code: string) => ({ ok: false, refusal: { code } })
const stranger = refused('access.not-signed-in')

test('a manager scans, looks, confirms; the page works as him for a shift of ten hours', async () => {
  const desk = await opened()
  expect(desk.until).toBe(world.now + 3 * MINUTE)
  expect(await stateOf(desk)).toEqual({ state: 'waiting', until: desk.until })
  const shift = world.now + 10 * HOUR
  expect(await ask(people, 'pmanager01', 'lookAtDesk', { desk: desk.desk })).toEqual({
    ok: true,
    data: { name: 'Chrome · Windows', at: world.now, until: shift },
  })
  expect(await confirm('pmanager01', desk.desk)).toEqual({ ok: true, data: { until: shift } })
  const told = await stateOf(desk)
  expect(told).toMatchObject({ state: 'confirmed', name: '何宇', until: shift })
  expect(await fromDesk(told.session, 'me')).toMatchObject({
    data: { id: 'pmanager01', desks: [{ id: desk.desk, name: 'Chrome · Windows' }] },
  })
  world.now = shift
  expect(await fromDesk(told.session, 'me')).toMatchObject(stranger)
})

test('only who knows the secret is given the session, and the secret is not in the store', async () => {
  const { desk, secret } = await opened()
  await confirm('pmanager01', desk)
  const other = await opened()
  expect(await stateOf({ desk, secret: other.secret })).toEqual({ state: 'gone' })
  expect(await stateOf({ desk, secret: 'x'.repeat(32) })).toEqual({ state: 'gone' })
  expect(JSON.stringify(world.cloud.readAll('desks'))).not.toContain(secret)
})

test('a desk that nobody confirmed in three minutes is gone; a session is not handed out long after', async () => {
  const late = await opened()
  const taken = await opened()
  await confirm('pmanager01', taken.desk)
  world.now = late.until
  expect(await stateOf(late)).toEqual({ state: 'gone' })
  expect(await stateOf(taken)).toEqual({ state: 'gone' })
  expect(await ask(people, 'pmanager01', 'lookAtDesk', { desk: late.desk })).toMatchObject(
    refused('people.desk-gone'),
  )
  expect(await confirm('pmanager01', late.desk)).toMatchObject(refused('people.desk-gone'))
})

test('who is trusted with nothing signs in nowhere, and a desk makes no other desk', async () => {
  const { desk } = await opened()
  expect(await confirm('pneighbour', desk)).toMatchObject(refused('access.not-allowed'))
  const { session } = await signedIn()
  expect(await fromDesk(session, 'lookAtDesk', { desk })).toMatchObject(refused('access.not-allowed'))
  expect(await fromDesk(session, 'confirmDesk', { desk })).toMatchObject(refused('access.not-allowed'))
  expect(await stateOf({ desk, secret: 'x'.repeat(32) })).toEqual({ state: 'gone' })
})

test('of two who confirm one desk at once one is signed in, and only he has it on his list', async () => {
  for (let round = 0; round < 10; round++) {
    const desk = await opened()
    const both = ['pmanager01', 'pgrid00001']
    const replies = await Promise.all(both.map(who => confirm(who, desk.desk)))
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    const owners = await Promise.all(both.map(async who => (await store.person(who))?.desks?.[desk.desk]))
    expect(owners.filter(Boolean)).toHaveLength(1)
    const winner = both[replies.findIndex(({ ok }) => ok)]!
    expect(await fromDesk((await stateOf(desk)).session, 'me')).toMatchObject({ data: { id: winner } })
    await ask(people, winner, 'endDesk', { desk: desk.desk })
  }
})

test('confirming twice is confirming once, and one sits at five desks at most', async () => {
  const key = newKey()
  const { desk } = await opened()
  const first = await confirm('pmanager01', desk, key)
  world.now += MINUTE
  expect(await confirm('pmanager01', desk, key)).toEqual(first)
  expect(await confirm('pmanager01', desk)).toEqual(first)
  for (let n = 0; n < 4; n++) await signedIn()
  const sixth = await opened()
  expect(await confirm('pmanager01', sixth.desk)).toMatchObject(refused('people.too-many-desks'))
  expect(await stateOf(sixth)).toMatchObject({ state: 'waiting' })
  world.now += 10 * HOUR
  expect(await signedIn()).toMatchObject({ session: expect.any(String) as string })
  expect(Object.keys((await store.person('pmanager01'))?.desks ?? {})).toHaveLength(1)
})

test('ended from the phone or from the desk, its next call is a stranger’s', async () => {
  for (const end of [
    (desk: string) => ask(people, 'pmanager01', 'endDesk', { desk }),
    (desk: string, session: unknown) => fromDesk(session, 'endDesk', { desk }),
  ]) {
    const { desk, secret, session } = await signedIn()
    expect(await end(desk, session)).toEqual({ ok: true, data: { ended: true } })
    expect(await fromDesk(session, 'me')).toMatchObject(stranger)
    expect(await stateOf({ desk, secret })).not.toHaveProperty('session')
  }
  const { desk } = await signedIn()
  expect(await ask(people, 'pgrid00001', 'endDesk', { desk })).toEqual({ ok: true, data: { ended: false } })
})

test('a session that was forged, changed or made for a desk he does not have is a stranger’s', async () => {
  const { desk, session = '' } = await signedIn()
  const until = world.now + HOUR
  for (const bad of [
    session.replace('pmanager01', 'pgrid00001'),
    `${session}x`,
    deskSession(world.vault, 'pgrid00001', desk, until),
    deskSession(world.vault, 'pmanager01', 'daaaaaaaaaaa', until),
    { $ne: null },
    '',
  ])
    expect(await fromDesk(bad, 'me')).toMatchObject(stranger)
})

test('whose last role was taken back or ran out may nothing at his desk any more', async () => {
  const { session } = await signedIn('pgrid00001')
  const role = { personId: 'pgrid00001', role: 'grid-worker', scope: `${COMMUNITY}.b1` }
  await ask(people, 'pmanager01', 'withdraw', role)
  expect(await fromDesk(session, 'me')).toMatchObject(stranger)
  await world.person('pshort0001', {
    grants: [{ role: 'volunteer', scope: COMMUNITY, until: world.now + HOUR }],
  })
  const short = await signedIn('pshort0001')
  expect(await fromDesk(short.session, 'me')).toMatchObject({ ok: true })
  world.now += HOUR
  expect(await fromDesk(short.session, 'me')).toMatchObject(stranger)
})

describe('a call that was killed on the way', () => {
  test('after it took the desk opens nothing, and is finished by confirming again', async () => {
    const desk = await opened()
    await store.takeDesk(desk.desk, 'pmanager01', world.now)
    expect(await stateOf(desk)).toEqual({ state: 'waiting' })
    expect(await confirm('pgrid00001', desk.desk)).toMatchObject(refused('people.desk-gone'))
    expect(await confirm('pmanager01', desk.desk)).toMatchObject({ ok: true })
    expect(await stateOf(desk)).toMatchObject({ state: 'confirmed' })
  })
})

test('desks that are long over are swept out by those that come', async () => {
  for (let n = 0; n < 4; n++) await opened()
  world.now += 48 * HOUR
  await opened()
  expect(world.cloud.readAll('desks')).toHaveLength(1)
})

describe('a browser outside WeChat', () => {
  const device = (input: object = {}) => ask(people, undefined, 'openDevice', input)

  test('has an account of its own, becomes a person with a code, and keeps it when made longer', async () => {
    const { session } = data<{ session: string }>(await device())
    expect(await fromDesk(session, 'me')).toMatchObject(refused('access.not-registered'))
    await store.changePerson('pneighbour', {}, { account: { drop: true } })
    const { code } = data<{ code: string }>(
      await ask(people, 'pmanager01', 'invite', { personId: 'pneighbour' }),
    )
    expect(await fromDesk(session, 'accept', { code })).toMatchObject({ data: { personId: 'pneighbour' } })
    world.now += 80 * 24 * HOUR
    const longer = data<{ session: string }>(await device({ session })).session
    world.now += 80 * 24 * HOUR
    expect(await fromDesk(session, 'me')).toMatchObject(stranger)
    expect(await fromDesk(longer, 'me')).toMatchObject({ data: { id: 'pneighbour' } })
  })

  test('a desk’s session, a forged one or none gives an account that is nobody yet', async () => {
    const { session } = await signedIn()
    for (const earlier of [session, 'device~abc~9999999999999~x', undefined]) {
      const fresh = data<{ session: string }>(await device(earlier === undefined ? {} : { session: earlier }))
      expect(await fromDesk(fresh.session, 'me')).toMatchObject(refused('access.not-registered'))
    }
  })
})
