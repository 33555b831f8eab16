import { gather, SHEN } from '../../tests/support/people'
import { ask, newKey, openWorld, type World } from '../../tests/support/world'
import type { PersonRow } from '../kit/person-row'
import type { Service } from '../kit/serve'
import { phoneHandlers } from './handlers-phone'
import { amend } from './steps-amend'
import { peopleService } from './service'
import { openPeopleStore } from './store'

let world: World
let people: Service

beforeEach(async () => {
  world = await openWorld()
  people = peopleService({ ...world.tools, db: world.db, vault: world.vault })
  await gather(world)
})
afterEach(() => world.close())

const wish = { elderId: SHEN, helperId: 'pwaiting01', call: '婆婆', how: 'paper' }
const record = (more: object = {}, key?: string) =>
  ask(people, 'pgrid00001', 'recordHelper', { ...wish, ...more }, key)
const end = (who: string, helperId: string, key?: string) =>
  ask(people, who, 'endHelp', { elderId: SHEN, helperId }, key)
const askPhone = (who: string) => ask(people, who, 'phoneOf', { personId: SHEN, why: 'family' })
const rowOf = (id: string) =>
  (world.cloud.readAll('persons') as unknown as PersonRow[]).find(({ _id }) => _id === id)!
const refused = (code: string): object => ({ ok: false, refusal: { code } })

test('once the elder nodded her daughter-in-law may act for her, and it is kept who recorded it and how', async () => {
  expect(await askPhone('pwaiting01')).toMatchObject(refused('access.needs-consent'))
  expect(await record()).toEqual({ ok: true, data: { agreed: true } })
  expect(await askPhone('pwaiting01')).toMatchObject({ ok: true })
  expect(rowOf('pwaiting01').helps).toEqual([
    {
      person: SHEN,
      call: '婆婆',
      state: 'agreed',
      since: world.now,
      consent: { how: 'paper', recordedBy: 'pgrid00001', at: world.now },
    },
  ])
})

test('what the elder ends is over with the helper’s next call', async () => {
  expect(await askPhone('plujian001')).toMatchObject({ ok: true })
  expect(await end(SHEN, 'plujian001')).toEqual({ ok: true, data: { ended: true } })
  expect(await askPhone('plujian001')).toMatchObject(refused('access.not-allowed'))
  expect(await end(SHEN, 'plujian001')).toEqual({ ok: true, data: { ended: false } })
})

test('a helper cannot shut out another helper', async () => {
  await record()
  expect(await end('pwaiting01', 'plujian001')).toMatchObject(refused('access.not-allowed'))
  expect(await askPhone('plujian001')).toMatchObject({ ok: true })
})

test('a late repeat of an old consent does not bring back what the elder ended', async () => {
  const key = newKey()
  await record({}, key)
  await end(SHEN, 'pwaiting01')
  for (let n = 0; n < 13; n++) await record({ elderId: 'pneighbour' })
  expect(await record({}, key)).toEqual({ ok: true, data: { agreed: true } })
  expect(rowOf('pwaiting01').helps.map(({ person }) => person)).toEqual(['pneighbour'])
  expect(await askPhone('pwaiting01')).toMatchObject(refused('access.not-allowed'))
})

test('a key that was used for another wish is refused', async () => {
  const key = newKey()
  await record({}, key)
  expect(await end('pgrid00001', 'pwaiting01', key)).toMatchObject(refused('request.key-reused'))
  expect(rowOf('pwaiting01').helps).toHaveLength(1)
})

test('nobody helps himself', async () => {
  expect(await record({ helperId: SHEN })).toMatchObject(refused('request.unclear'))
})

test('two consents recorded at once for one helper are both kept', async () => {
  await world.person('pfather001', {})
  await Promise.all([record(), record({ elderId: 'pfather001', call: '公公' })])
  expect(
    rowOf('pwaiting01')
      .helps.map(({ person }) => person)
      .sort(),
  ).toEqual(['pfather001', SHEN])
})

const wishTo = (scope: string) => ({
  ask: { key: newKey(), now: world.now, caller: undefined, via: 'platform' as const, input: { scope } },
  deed: { did: 'entrusted' as const, channel: 'counter' },
  again: true,
})

test('without the guard of the revision one of two such writes is lost', async () => {
  const store = openPeopleStore(world.db)
  const blind = {
    ...store,
    changePerson: (id: string, _: object, change: object) => store.changePerson(id, {}, change as never),
  }
  let arrived = 0
  let go: () => void = () => undefined
  const both = new Promise<void>(resolve => (go = resolve))
  const meeting = {
    ...blind,
    person: async (id: string) => {
      const row = await store.person(id)
      if (++arrived === 2) go()
      await both
      return row
    },
  }
  const add = (scope: string) =>
    amend({ store: meeting, vault: world.vault }, SHEN, wishTo(scope), row => ({
      change: { grants: { set: [...row.grants, { role: 'building-leader', scope }] } },
      then: true,
    }))
  await Promise.all([add('999999001001.b1'), add('999999001001.b2')])
  expect(rowOf(SHEN).grants).toHaveLength(1)
})

test('with it both are there', async () => {
  const store = openPeopleStore(world.db)
  const add = (scope: string) =>
    amend({ store, vault: world.vault }, SHEN, wishTo(scope), row => ({
      change: { grants: { set: [...row.grants, { role: 'building-leader', scope }] } },
      then: true,
    }))
  await Promise.all([add('999999001001.b1'), add('999999001001.b2')])
  expect(rowOf(SHEN).grants).toHaveLength(2)
})

test('a look at a phone is written down before it is told, once for each wish, and never twice for a repeat', async () => {
  const key = newKey()
  const look = () => ask(people, 'pcanteen01', 'phoneOf', { personId: SHEN, why: 'not-come' }, key)
  expect(await look()).toEqual({ ok: true, data: { phone: '19908000037' } })
  expect(await look()).toEqual({ ok: true, data: { phone: '19908000037' } })
  expect(world.cloud.readAll('looks')).toEqual([
    {
      _id: `look:pcanteen01:${SHEN}:${key}`,
      who: 'pcanteen01',
      person: SHEN,
      what: 'phone',
      why: 'not-come',
      via: 'staff',
      at: world.now,
    },
  ])
  expect(JSON.stringify(world.logs)).not.toContain('19908000037')
})

test('when the look cannot be written down the number is not told', async () => {
  const store = { ...openPeopleStore(world.db), addLook: () => Promise.reject(new Error('no room')) }
  const { phoneOf } = phoneHandlers({ store, vault: world.vault, directory: world.directory })
  const [shen] = await world.directory.several([SHEN])
  const look = {
    input: { personId: SHEN, why: 'help' as const },
    via: 'self' as const,
    key: newKey(),
    now: 0,
    desk: undefined,
  }
  await expect(phoneOf({ ...look, caller: shen, account: 'a', subjects: [shen!] })).rejects.toThrow('no room')
})

test('of a person without a phone there is none to tell', async () => {
  const reply = await ask(people, 'pmanager01', 'phoneOf', { personId: 'pneighbour', why: 'help' })
  expect(reply).toEqual({ ok: true, data: {} })
})
