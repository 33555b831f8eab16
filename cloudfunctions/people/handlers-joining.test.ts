import { gather, SHEN } from '../../tests/support/people'
import { ask, newKey, openWorld, type World } from '../../tests/support/world'
import type { Ask } from '../kit/admit'
import type { Change } from '../kit/database'
import type { PersonRow } from '../kit/person-row'
import type { Service } from '../kit/serve'
import { joiningHandlers } from './handlers-joining'
import { peopleService } from './service'
import { openPeopleStore, type PeopleStore } from './store'
import type { InvitationRow } from './store-rows'

const DAY = 86_400_000
const [CHILD, OTHER] = ['pchild0001', 'pchild0002']
let world: World
let people: Service

beforeEach(async () => {
  world = await openWorld()
  people = peopleService({ ...world.tools, db: world.db, vault: world.vault })
  await gather(world)
  await world.person(CHILD, { name: '陆敏' })
  await world.person(OTHER, { name: '陆强' })
})
afterEach(() => world.close())

const familyCode = async (who = SHEN, elderId = SHEN, key = newKey()) => {
  const reply = await ask(people, who, 'familyCode', { elderId }, key)
  if (!reply.ok) throw new Error(JSON.stringify(reply))
  return reply.data as { code: string; until: number }
}
const joinFamily = (who: string, code: string, key?: string) =>
  ask(people, who, 'joinFamily', { code, call: '妈妈' }, key)
const helpsOf = (id: string) =>
  (world.cloud.readAll('persons') as unknown as PersonRow[]).find(({ _id }) => _id === id)!.helps
const invalid = { ok: false, refusal: { code: 'people.invitation-invalid', facts: {} } }
const yes = { ok: true, data: { elderId: SHEN, name: '沈桂珍' } }

test('an elder passes a code on, and who types it may act for her', async () => {
  const { code, until } = await familyCode()
  expect(code).toMatch(/^[2-9A-HJ-NP-Z]{8}$/)
  expect(until).toBe(world.now + 7 * DAY)
  expect(await joinFamily(CHILD, ` ${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`)).toEqual(yes)
  expect(helpsOf(CHILD)).toEqual([
    {
      person: SHEN,
      call: '妈妈',
      state: 'agreed',
      since: world.now,
      consent: { how: 'code', recordedBy: SHEN, at: world.now },
    },
  ])
  expect(await ask(people, CHILD, 'phoneOf', { personId: SHEN, why: 'family' })).toMatchObject({ ok: true })
  expect(await joinFamily(OTHER, code)).toEqual(invalid)
})

test('the same wish gives the same code, staff print another, and none is readable in the store', async () => {
  const key = newKey()
  const first = await familyCode(SHEN, SHEN, key)
  world.now += DAY
  expect(await familyCode(SHEN, SHEN, key)).toEqual(first)
  const printed = await familyCode('pgrid00001')
  expect(printed.code).not.toBe(first.code)
  expect(JSON.stringify(world.cloud.readAll('invitations'))).not.toContain(first.code)
  await joinFamily(CHILD, printed.code)
  expect(helpsOf(CHILD)[0]?.consent?.recordedBy).toBe('pgrid00001')
})

test('a code that ties a WeChat opens no family, and a family code ties no WeChat', async () => {
  await openPeopleStore(world.db).changePerson('pneighbour', {}, { account: { drop: true } })
  const link = await ask(people, 'pmanager01', 'invite', { personId: 'pneighbour' })
  const { code } = (link as { data: { code: string } }).data
  expect(await joinFamily(CHILD, code)).toEqual(invalid)
  const family = await familyCode()
  expect(await ask(people, 'pguest0001', 'accept', { code: family.code })).toEqual(invalid)
  expect(await joinFamily(CHILD, family.code)).toEqual(yes)
})

test('a wrong, an old, one’s own and a dead person’s code get the same answer', async () => {
  const { code, until } = await familyCode()
  expect(await joinFamily(CHILD, 'AAAAAAAA')).toEqual(invalid)
  expect(await joinFamily(SHEN, code)).toEqual(invalid)
  world.now = until
  expect(await joinFamily(CHILD, code)).toEqual(invalid)
  const last = await familyCode()
  await world.person(SHEN, { name: '沈桂珍', died: '2026-11-19' })
  expect(await joinFamily(CHILD, last.code)).toEqual(invalid)
  expect(helpsOf(CHILD)).toEqual([])
})

test('doing it twice is doing it once; what the elder ended since does not come back by the old code', async () => {
  const { code } = await familyCode()
  const key = newKey()
  expect(await joinFamily(CHILD, code, key)).toEqual(yes)
  expect(await joinFamily(CHILD, code, key)).toEqual(yes)
  expect(await joinFamily(CHILD, code)).toEqual(yes)
  await ask(people, SHEN, 'endHelp', { elderId: SHEN, helperId: CHILD })
  for (const again of [key, newKey()]) expect(await joinFamily(CHILD, code, again)).toEqual(invalid)
  expect(helpsOf(CHILD)).toEqual([])
})

test('a code is not spent on who has enough elders, or acts for her already', async () => {
  const { code } = await familyCode()
  expect(await joinFamily('plujian001', code)).toMatchObject({
    refusal: { code: 'people.already-helps' },
  })
  const tie = { call: '奶奶', state: 'agreed' as const, since: 0 }
  const five = ['pneighbour', 'pcanteen01', 'pgrid00001', 'pcounter01', 'pmanager01']
  await world.person(OTHER, { helps: five.map(person => ({ ...tie, person })) })
  expect(await joinFamily(OTHER, code)).toMatchObject({ refusal: { code: 'people.too-many-elders' } })
  expect(await joinFamily(CHILD, code)).toEqual(yes)
})

test('who asked before is agreed to by the code, once', async () => {
  await ask(people, CHILD, 'askToHelp', { name: '沈桂珍', phone: '19908000037', call: '妈' })
  const { code } = await familyCode()
  await joinFamily(CHILD, code)
  expect(helpsOf(CHILD)).toMatchObject([{ person: SHEN, call: '妈妈', state: 'agreed' }])
})

test('a function killed after the code was taken is finished by the clock, with the word that was typed', async () => {
  const { code } = await familyCode()
  const store = openPeopleStore(world.db)
  const id = world.vault.tag(code, 'family')
  await store.takeInvitation(id, { who: CHILD, now: world.now, call: '阿婆' })
  const settle = () => ask(people, 'timer', 'settle', {})
  await settle()
  expect(helpsOf(CHILD)).toEqual([])
  world.now += 61_000
  expect(await settle()).toEqual({ ok: true, data: { looked: 1, finished: 1 } })
  expect(helpsOf(CHILD)).toMatchObject([{ person: SHEN, call: '阿婆', state: 'agreed' }])
  expect(await store.invitation(id)).not.toHaveProperty('call')
  expect(await settle()).toEqual({ ok: true, data: { looked: 0, finished: 0 } })
  expect(await joinFamily(CHILD, code)).toEqual(yes)
})

test('a function killed after the code was taken is finished by typing it again, also when its time is over', async () => {
  const { code, until } = await familyCode()
  const store = openPeopleStore(world.db)
  await store.takeInvitation(world.vault.tag(code, 'family'), { who: CHILD, now: world.now, call: '妈妈' })
  world.now = until + 1
  expect(await joinFamily(OTHER, code)).toEqual(invalid)
  expect(await joinFamily(CHILD, code)).toEqual(yes)
})

describe('two people take one code', () => {
  it('and exactly one becomes her helper', async () => {
    const { code } = await familyCode()
    const replies = await Promise.all([CHILD, OTHER].map(who => joinFamily(who, code)))
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    expect([...helpsOf(CHILD), ...helpsOf(OTHER)]).toHaveLength(1)
  })

  it('with the guard off both do', async () => {
    const store = openPeopleStore(world.db)
    let arrived = 0
    let go: () => void = () => undefined
    const both = new Promise<void>(resolve => (go = resolve))
    const blind: PeopleStore = {
      ...store,
      invitation: async id => {
        const row = await store.invitation(id)
        if (++arrived === 2) go()
        await both
        return row
      },
      takeInvitation: (id, { who }) => {
        const change: Change = { usedBy: { set: who } }
        return world.db.collection<InvitationRow>('invitations').change(id, {}, change)
      },
    }
    const { code } = await familyCode()
    const tools = { store: blind, vault: world.vault, directory: world.directory }
    const handlers = joiningHandlers({ ...tools, askFunction: () => Promise.reject(new Error('nobody')) })
    const [one, two] = await world.directory.several([CHILD, OTHER])
    const wishOf = (caller: typeof one): Ask<{ code: string; call: string }> => ({
      input: { code, call: '妈妈' },
      caller,
      account: undefined,
      desk: undefined,
      via: 'self',
      subjects: [],
      key: newKey(),
      now: world.now,
    })
    await Promise.all([one, two].map(caller => handlers.joinFamily(wishOf(caller))))
    expect([...helpsOf(CHILD), ...helpsOf(OTHER)]).toHaveLength(2)
  })
})
