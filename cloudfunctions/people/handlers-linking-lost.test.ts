import { dyingAt } from '../../tests/support/dying'
import { gather, SHEN } from '../../tests/support/people'
import { ask, newKey, openWorld, type World } from '../../tests/support/world'
import type { Ask } from '../kit/admit'
import type { PersonRow } from '../kit/person-row'
import type { Service } from '../kit/serve'
import { linkingHandlers } from './handlers-linking'
import { peopleService } from './service'
import { openPeopleStore, type PeopleStore } from './store'

let world: World
let people: Service
let store: PeopleStore

beforeEach(async () => {
  world = await openWorld()
  people = peopleService({ ...world.tools, db: world.db, vault: world.vault })
  store = openPeopleStore(world.db)
  await gather(world)
  // Shen and her neighbour are in the roster, but no WeChat belongs to them yet.
  for (const id of [SHEN, 'pneighbour']) await store.changePerson(id, {}, { account: { drop: true } })
})
afterEach(() => world.close())

const invite = async (personId = SHEN, key = newKey()) => {
  const reply = await ask(people, 'pmanager01', 'invite', { personId }, key)
  if (!reply.ok) throw new Error(JSON.stringify(reply))
  return reply.data as { code: string; until: number }
}
const accept = (who: string, code: string) => ask(people, who, 'accept', { code })
const invalid = { ok: false, refusal: { code: 'people.invitation-invalid', facts: {} } }
const yes = { ok: true, data: { personId: SHEN } }
const accountOf = (id: string) =>
  (world.cloud.readAll('persons') as unknown as PersonRow[]).find(({ _id }) => _id === id)?.account
const tagOf = (who: string) => world.directory.accountTag(`wx:${who}`)

test('two copies of one wish that came at once tell the same end', async () => {
  const key = newKey()
  const late: PeopleStore = {
    ...store,
    addInvitation: async row => {
      world.now += 20
      await invite(SHEN, key)
      return store.addInvitation(row)
    },
  }
  const { directory, vault } = world
  const askFunction = () => Promise.reject(new Error('was asked'))
  const [subject] = await directory.several([SHEN])
  const wish = {
    ...{ input: { personId: SHEN }, caller: undefined, account: undefined, desk: undefined },
    key,
  }
  const ask: Ask<{ personId: string }> = { ...wish, via: 'staff', subjects: [subject!], now: world.now }
  const [caller] = await directory.several(['pmanager01'])
  const told = await linkingHandlers({ store: late, vault, directory, askFunction }).invite({
    ...ask,
    caller,
  })
  expect(told).toEqual(await invite(SHEN, key))
})

describe('a lost phone', () => {
  const unlink = (who: string, key?: string) =>
    ask(people, who, 'unlink', { personId: SHEN, channel: 'counter' }, key)
  const mayStillAsk = async (who: string) => (await ask(people, who, 'me', {})).ok

  it('is untied by the office, and with a new code another phone is she', async () => {
    const old = await invite()
    await accept('pguest0001', old.code)
    const key = newKey()
    expect(await unlink('pmanager01', key)).toEqual({ ok: true, data: { unlinked: true } })
    expect(await mayStillAsk('pguest0001')).toBe(false)
    expect(world.cloud.readAll('accounts')).toEqual([])
    const fresh = await invite()
    expect(await accept('pguest0002', fresh.code)).toEqual(yes)
    expect(await unlink('pmanager01', key)).toEqual({ ok: true, data: { unlinked: true } })
    expect(await mayStillAsk('pguest0002')).toBe(true)
    expect(world.cloud.readAll('accounts')).toHaveLength(1)
  })

  it('does not come back by a second code that it had taken before and that a killed call left to the clock', async () => {
    const [first, second] = [await invite(), await invite()]
    const id = world.vault.tag(second.code, 'invitation')
    await store.takeInvitation(id, { who: tagOf('pguest0001'), now: world.now })
    await accept('pguest0001', first.code)
    world.now += 10_000
    await unlink('pmanager01')
    await store.holdAccount({ _id: tagOf('pguest0001'), person: SHEN, at: world.now })
    for (const later of [60_001, 120_001]) {
      await people({ action: 'settle', input: {} }, { kind: 'platform' }, 'test')
      world.now += later
    }
    expect(await mayStillAsk('pguest0001')).toBe(false)
    expect(await accept('pguest0001', second.code)).toEqual(invalid)
    expect(await mayStillAsk('pguest0001')).toBe(false)
    expect(world.cloud.readAll('accounts')).toEqual([])
  })

  it('ends the desks that were signed in with it', async () => {
    await accept('pguest0001', (await invite()).code)
    const desks = { dabcdefghij: { name: '办公室', at: world.now, until: world.now + 1000 } }
    const grants = [{ role: 'building-leader', scope: '999999001001.b1' }]
    await store.changePerson(SHEN, {}, { desks: { set: desks }, grants: { set: grants } })
    const desk = () =>
      people({ action: 'me', input: {} }, { kind: 'desk', person: SHEN, desk: 'dabcdefghij' }, 'test')
    expect(await desk()).toMatchObject({ ok: true })
    await unlink('pmanager01')
    expect(await desk()).toMatchObject({ refusal: { code: 'access.not-signed-in' } })
  })

  it('does not come back with the code it once used, and may be somebody else’s', async () => {
    const old = await invite()
    await accept('pguest0001', old.code)
    await unlink('pmanager01')
    expect(await accept('pguest0001', old.code)).toEqual(invalid)
    expect(accountOf(SHEN)).toBeUndefined()
    const own = await invite('pneighbour')
    expect(await accept('pguest0001', own.code)).toMatchObject({ data: { personId: 'pneighbour' } })
  })

  it('cut off on the way she is still who she was, and asking again ends it', async () => {
    const { code } = await invite()
    await accept('pguest0001', code)
    await store.freeAccount(tagOf('pguest0001'))
    expect(await mayStillAsk('pguest0001')).toBe(true)
    expect(await unlink('pguest0001')).toEqual({ ok: true, data: { unlinked: true } })
    expect(await unlink('pmanager01')).toEqual({ ok: true, data: { unlinked: false } })
  })

  it('cut off on the way it is untied by the clock, while an untying that never began is forgotten', async () => {
    await accept('pguest0001', (await invite()).code)
    const deeds = () => world.cloud.readAll('deeds').filter(({ did }) => did === 'unlinked')
    const killedAt = async (n: number) => {
      const { db } = dyingAt(n, world.db)
      const dying = peopleService({ ...world.tools, db, vault: world.vault })
      await ask(dying, 'pmanager01', 'unlink', { personId: SHEN, channel: 'counter' })
      world.now += 61_000
      await ask(people, 'timer', 'settle', {})
      return [accountOf(SHEN), world.cloud.readAll('accounts').length, deeds().length]
    }
    const tied = [tagOf('pguest0001'), 1, 0]
    // The record is read, then whether this wish was done before, then the intent is written, and the account freed.
    for (const n of [1, 2, 3]) expect(await killedAt(n)).toEqual(tied)
    expect(await killedAt(4)).toEqual([undefined, 0, 1])
    expect(deeds()[0]).not.toHaveProperty('meant')
  })

  it('is nobody else’s to untie', async () => {
    await accept('pguest0001', (await invite()).code)
    for (const who of ['plujian001', 'pgrid00001', 'pmanager02'])
      expect(await unlink(who)).toMatchObject({ refusal: { code: 'access.not-allowed' } })
  })
})
