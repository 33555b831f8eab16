import { gather, SHEN } from '../../tests/support/people'
import { ask, newKey, openWorld, type World } from '../../tests/support/world'
import type { Ask } from '../kit/admit'
import type { PersonRow } from '../kit/person-row'
import type { Service } from '../kit/serve'
import { linkingHandlers } from './handlers-linking'
import type { AccountRow, InvitationRow } from './store-rows'
import { peopleService } from './service'
import { openPeopleStore, type PeopleStore } from './store'

const DAY = 86_400_000
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
const accept = (who: string, code: string, key?: string) => ask(people, who, 'accept', { code }, key)
const invalid = { ok: false, refusal: { code: 'people.invitation-invalid', facts: {} } }
const linked = { ok: false, refusal: { code: 'people.already-linked', facts: {} } }
const yes = { ok: true, data: { personId: SHEN } }
const accountOf = (id: string) =>
  (world.cloud.readAll('persons') as unknown as PersonRow[]).find(({ _id }) => _id === id)?.account
const tagOf = (who: string) => world.directory.accountTag(`wx:${who}`)

test('staff print a code, the elder types it as she likes, and from then on it is she', async () => {
  const { code, until } = await invite()
  expect(code).toMatch(/^[2-9A-HJ-NP-Z]{8}$/)
  expect(until).toBe(world.now + 7 * DAY)
  expect(await ask(people, 'pguest0001', 'me', {})).toMatchObject({
    refusal: { code: 'access.not-registered' },
  })
  expect(await accept('pguest0001', ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `)).toEqual(yes)
  expect(await ask(people, 'pguest0001', 'me', {})).toMatchObject({ data: { id: SHEN, greeting: '沈奶奶' } })
})

test('the same wish gives the same code, another wish another one, and no code is readable in the store', async () => {
  const key = newKey()
  const first = await invite(SHEN, key)
  world.now += DAY
  expect(await invite(SHEN, key)).toEqual(first)
  const second = await invite()
  expect(second.code).not.toBe(first.code)
  const stored = JSON.stringify(world.cloud.readAll('invitations'))
  expect(stored).not.toContain(first.code)
  expect(world.cloud.readAll('invitations')).toHaveLength(2)
})

test('a wrong, an old and a used code get the same answer', async () => {
  const used = await invite()
  await accept('pguest0001', used.code)
  const old = await invite('pneighbour')
  world.now = old.until
  expect(await accept('pguest0002', 'AAAAAAAA')).toEqual(invalid)
  expect(await accept('pguest0002', old.code)).toEqual(invalid)
  expect(await accept('pguest0002', used.code)).toEqual(invalid)
  expect(accountOf('pneighbour')).toBeUndefined()
})

test('a code is still good a moment before its seven days are over', async () => {
  const { code, until } = await invite()
  world.now = until - 1
  expect(await accept('pguest0001', code)).toEqual(yes)
})

test('doing it twice, with the same key or another, is doing it once', async () => {
  const { code } = await invite()
  const key = newKey()
  expect(await accept('pguest0001', code, key)).toEqual(yes)
  expect(await accept('pguest0001', code, key)).toEqual(yes)
  expect(await accept('pguest0001', code)).toEqual(yes)
  expect(world.cloud.readAll('accounts')).toHaveLength(1)
})

test('who is somebody already cannot become somebody else, nor can a person get a second account', async () => {
  const { code } = await invite()
  const second = await invite()
  expect(await accept('plujian001', code)).toEqual(linked)
  expect(await accept('pguest0001', code)).toEqual(yes)
  expect(await accept('pguest0002', second.code)).toEqual(linked)
  expect(accountOf(SHEN)).toBe(tagOf('pguest0001'))
  // What the loser held was given back: he can still become who he is.
  const own = await invite('pneighbour')
  expect(await accept('pguest0002', own.code)).toMatchObject({ ok: true, data: { personId: 'pneighbour' } })
  expect(await ask(people, 'pmanager01', 'invite', { personId: SHEN })).toEqual(linked)
})

test('of many who type one code at once exactly one becomes her', async () => {
  const { code } = await invite()
  const guests = Array.from({ length: 20 }, (_, n) => `pguest00${n + 10}`)
  const replies = await Promise.all(guests.map(guest => accept(guest, code)))
  const winners = guests.filter((_, at) => replies[at]?.ok)
  expect(winners).toHaveLength(1)
  expect(accountOf(SHEN)).toBe(tagOf(winners[0]!))
  expect(world.cloud.readAll('accounts')).toHaveLength(1)
  expect(replies.filter(reply => !reply.ok).every(reply => 'refusal' in reply)).toBe(true)
})

test('one account that types two people’s codes at once becomes one of them', async () => {
  for (let round = 0; round < 5; round++) {
    const codes = [await invite(), await invite('pneighbour')]
    const replies = await Promise.all(codes.map(({ code }) => accept('pguest0001', code)))
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    expect([accountOf(SHEN), accountOf('pneighbour')].filter(Boolean)).toHaveLength(1)
    for (const id of [SHEN, 'pneighbour']) await store.changePerson(id, {}, { account: { drop: true } })
    await store.freeAccount(tagOf('pguest0001'))
  }
})

/** Whoever comes first waits until the second has read the same; later readers pass. */
function meetingOfTwo<T>(read: (id: string) => Promise<T>): (id: string) => Promise<T> {
  let arrived = 0
  let go: () => void = () => undefined
  const both = new Promise<void>(resolve => (go = resolve))
  return async id => {
    const row = await read(id)
    if (++arrived === 2) go()
    await both
    return row
  }
}

describe('with the guards off', () => {
  const blind = (): PeopleStore => ({
    ...store,
    takeInvitation: (id, { who }) =>
      world.db.collection<InvitationRow>('invitations').change(id, {}, { usedBy: { set: who } }),
    holdAccount: async row => {
      await world.db.collection<AccountRow>('accounts').put(row)
      return 'added'
    },
    changePerson: (id, _, change) => store.changePerson(id, {}, change),
  })
  const wishOf = (who: string, code: string): Ask<{ code: string }> => ({
    input: { code },
    caller: undefined,
    account: tagOf(who),
    desk: undefined,
    via: 'guest',
    subjects: [],
    key: newKey(),
    now: world.now,
  })

  it('two accounts become one person, so the guards are what keeps them apart', async () => {
    const meeting: PeopleStore = {
      ...blind(),
      invitation: meetingOfTwo(store.invitation),
      person: meetingOfTwo(store.person),
    }
    const { code } = await invite()
    const handlers = linkingHandlers({
      ...{ store: meeting, vault: world.vault, directory: world.directory },
      askFunction: () => Promise.reject(new Error('nobody')),
    })
    const rivals = ['pguest0001', 'pguest0002'].map(who => handlers.accept(wishOf(who, code)))
    expect(await Promise.all(rivals)).toEqual([{ personId: SHEN }, { personId: SHEN }])
  })
})

describe('a function that was killed on the way', () => {
  const steps = [
    (id: string, account: string) => store.takeInvitation(id, { who: account, now: world.now }),
    (_: string, account: string) => store.holdAccount({ _id: account, person: SHEN, at: world.now }),
    (_: string, account: string) => store.changePerson(SHEN, {}, { account: { set: account } }),
  ]

  it.each([1, 2, 3])('after %i writes is finished by typing the code again', async done => {
    const { code, until } = await invite()
    const id = world.vault.tag(code, 'invitation')
    for (const step of steps.slice(0, done)) await step(id, tagOf('pguest0001'))
    world.now = until + 1
    expect(await accept('pguest0002', code)).toEqual(invalid)
    expect(await accept('pguest0001', code)).toEqual(yes)
    expect(accountOf(SHEN)).toBe(tagOf('pguest0001'))
    expect(world.cloud.readAll('accounts')).toHaveLength(1)
  })
  it.each([1, 2, 3])('after %i writes is finished by the clock', async done => {
    const { code } = await invite()
    const id = world.vault.tag(code, 'invitation')
    for (const step of steps.slice(0, done)) await step(id, tagOf('pguest0001'))
    world.now += 61_000
    await ask(people, 'timer', 'settle', {})
    expect(accountOf(SHEN)).toBe(tagOf('pguest0001'))
    expect(world.cloud.readAll('accounts')).toHaveLength(1)
    expect(world.cloud.readAll('invitations')[0]).not.toHaveProperty('meant')
  })

  it('is not finished again after the account was untied', async () => {
    const { code } = await invite()
    await accept('pguest0001', code)
    const again = { usedAt: { set: world.now }, meant: { set: world.now } }
    const invitations = world.db.collection<InvitationRow>('invitations')
    await invitations.change(world.vault.tag(code, 'invitation'), {}, again)
    await ask(people, 'pmanager01', 'unlink', { personId: SHEN, channel: 'counter' })
    world.now += 61_000
    await ask(people, 'timer', 'settle', {})
    expect(accountOf(SHEN)).toBeUndefined()
    expect(world.cloud.readAll('accounts')).toEqual([])
  })
})
