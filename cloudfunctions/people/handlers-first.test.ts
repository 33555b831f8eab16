import { ask, COMMUNITY, newKey, openWorld, type World } from '../../tests/support/world'
import type { Service } from '../kit/serve'
import { peopleService } from './service'
import { openPeopleStore, type PeopleStore } from './store'

const HOUR = 3_600_000
let world: World
let people: Service
let store: PeopleStore

beforeEach(async () => {
  world = await openWorld()
  people = peopleService({ ...world.tools, db: world.db, vault: world.vault })
  store = openPeopleStore(world.db)
})
afterEach(() => world.close())

const printed = async (key?: string) => {
  const reply = await ask(people, 'timer', 'firstCode', {}, key)
  return (reply as { data: { code?: string; until?: number } }).data
}
const office = { communityId: COMMUNITY, communityName: '梧桐里社区', officePhone: '88001234' }
const become = (who: string, code = '', key?: string) =>
  ask(people, who, 'becomeFirst', { code, name: '甘霖', ...office }, key)
const invalid = { ok: false, refusal: { code: 'people.invitation-invalid', facts: {} } }
const linked = { ok: false, refusal: { code: 'people.already-linked' } }
const me = (who: string) => ask(people, who, 'me', {})

test('with the printed code one becomes administrator of the county, in a community that has an office', async () => {
  const { code = '', until } = await printed()
  expect(code).toMatch(/^[2-9A-HJ-NP-Z]{8}$/)
  expect(until).toBe(world.now + 24 * HOUR)
  const typed = ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)}`
  expect(await become('pguest0001', typed)).toMatchObject({ ok: true })
  expect(await me('pguest0001')).toMatchObject({
    data: {
      name: '甘霖',
      grants: [{ role: 'administrator', scope: '999999' }],
      office: { name: '梧桐里社区', phone: '88001234' },
    },
  })
  expect(await printed()).toEqual({})
})

test('asking again, with the same key or another, is having asked once', async () => {
  const { code } = await printed()
  const key = newKey()
  const first = await become('pguest0001', code, key)
  expect(await become('pguest0001', code, key)).toEqual(first)
  expect(await become('pguest0001', code)).toEqual(first)
  expect(world.cloud.readAll('persons')).toHaveLength(1)
})

test('a wrong code, an old one, one that was printed before the last, and a used one open nothing', async () => {
  const earlier = await printed()
  const { code = '', until = 0 } = await printed()
  expect(await become('pguest0001', 'AAAAAAAA')).toEqual(invalid)
  expect(await become('pguest0001', earlier.code)).toEqual(invalid)
  world.now = until
  expect(await become('pguest0001', code)).toEqual(invalid)
  expect(world.cloud.readAll('persons')).toHaveLength(0)
  const fresh = await printed()
  expect(await become('pguest0001', fresh.code)).toMatchObject({ ok: true })
  expect(await become('pguest0002', fresh.code)).toEqual(invalid)
})

test('no code is readable in the store', async () => {
  const { code = '?' } = await printed()
  expect(JSON.stringify(world.cloud.readAll('administrators'))).not.toContain(code)
})

test('of two who type it at once one is administrator, in every round', async () => {
  for (let round = 0; round < 25; round++) {
    const { code } = await printed()
    const guests = [`pguest1${round + 100}`, `pguest2${round + 100}`]
    const replies = await Promise.all(guests.map(guest => become(guest, code)))
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    const register = (await store.register())!
    expect(Object.keys(register.holders)).toHaveLength(1)
    expect(world.cloud.readAll('persons')).toHaveLength(round + 1)
    await store.changeRegister(register.turn, { holders: { set: {} }, first: { drop: true } })
  }
})

test('who is somebody already, or a browser that belongs to one, does not become another', async () => {
  await world.person('pneighbour')
  const { code } = await printed()
  expect(await become('pneighbour', code)).toMatchObject(linked)
  expect(await become('pguest0001', code)).toMatchObject({ ok: true })
})

describe('a call that was killed on the way', () => {
  const account = () => world.directory.accountTag('wx:pguest0001')
  const claimed = async (at = world.now) => {
    const register = (await store.register())!
    const { communityId, communityName, officePhone } = office
    const entered = { name: '甘霖', communityId, communityName, officePhone }
    const first = { account: account(), person: 'pfirst00001', at, entered }
    await store.changeRegister(register.turn, { first: { set: first } })
  }

  test('after it took the code is finished by typing it again, and nobody else gets in', async () => {
    const { code } = await printed()
    await claimed()
    expect(await printed()).toEqual({})
    expect(await become('pguest0002', code)).toEqual(invalid)
    expect(await become('pguest0001', code)).toEqual({ ok: true, data: { personId: 'pfirst00001' } })
    expect(await me('pguest0001')).toMatchObject({ data: { id: 'pfirst00001' } })
  })

  const byNext = { 'the clock': () => ask(people, 'timer', 'settle', {}), 'the next start': () => printed() }
  test.each(Object.entries(byNext))('is finished by %s, with what he had entered', async (_, next) => {
    const { code } = await printed()
    await claimed()
    await next()
    expect(world.cloud.readAll('persons')).toEqual([])
    world.now += 61_000
    await next()
    expect(await me('pguest0001')).toMatchObject({ data: { name: '甘霖', office: { name: '梧桐里社区' } } })
    const register = (await store.register())!
    expect(register.holders).toEqual({ pfirst00001: ['999999'] })
    expect(register.first).not.toHaveProperty('entered')
    expect(await printed()).toEqual({})
    expect(await become('pguest0002', code)).toEqual(invalid)
  })

  test('whose account became somebody’s meanwhile gives the code back', async () => {
    const { code } = await printed()
    await claimed()
    await store.holdAccount({ _id: account(), person: 'pneighbour', at: world.now })
    world.now += 61_000
    const { code: fresh } = await printed()
    expect(await become('pguest0002', code)).toEqual(invalid)
    expect(await become('pguest0002', fresh)).toMatchObject({ ok: true })
  })
})
