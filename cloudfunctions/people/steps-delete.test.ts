import type { PersonRow } from '../kit/person-row'
import { ask, COMMUNITY, openWorld, type World } from '../../tests/support/world'
import type { AskFunction } from '../kit/ask-function'
import { openPeopleStore, type PeopleStore } from './store'
import { peopleService } from './service'
import { amend, undoPlace } from './steps-amend'
import { retirePortion } from './steps-retire'

const DAY = 86_400_000
const shen = 'pshen00001'
const lumin = 'plumin0001'
const twin = 'ptwin00001'
const manager = 'pmanager01'

let world: World
let released: string[]
beforeEach(async () => {
  world = await openWorld()
  released = []
})
afterEach(() => world.close())

const meals: AskFunction = (name, { input }) => {
  if (name === 'notices') return Promise.resolve({ ok: true, data: { done: 0, more: false } })
  released.push((input as { personId: string }).personId)
  return Promise.resolve({ ok: true, data: { freed: 1 } })
}
const service = () => peopleService({ ...world.tools, db: world.db, vault: world.vault }, meals)
const rows = (name: string) => world.cloud.readAll(name)
const rowOf = (id: string) =>
  rows('persons').find(({ _id }) => _id === id) as unknown as PersonRow | undefined
const put = (name: string, row: { _id: string } & Record<string, unknown>) =>
  world.db.collection(name).put(row)
const retire = (store: PeopleStore = openPeopleStore(world.db)) =>
  retirePortion({ store, vault: world.vault, askFunction: meals }, world.now)

/** Shen with everything that can hang on a person, and her wish to be deleted. */
async function shenLeaves(): Promise<void> {
  await world.person(manager, { name: '何宇', grants: [{ role: 'community-manager', scope: COMMUNITY }] })
  await world.person(shen, {
    name: '沈桂珍',
    sex: '女',
    born: '1946-11-20',
    phone: '19908000037',
    door: '2单元101',
    aka: [twin],
    care: { diet: ['少盐'], livesAlone: true },
    welfare: [{ category: '低保' }],
    helps: [{ person: 'plu0000001', call: '老伴', state: 'agreed', since: 0 }],
    desks: { dabc: { name: 'Chrome', at: 0, until: world.now + DAY } },
  })
  await world.person(lumin, {
    name: '陆敏',
    helps: [
      { person: shen, call: '妈妈', state: 'agreed', since: 0 },
      { person: 'plu0000001', call: '爸爸', state: 'agreed', since: 0 },
    ],
  })
  await world.person(twin, { name: '沈桂贞', phone: '19908000038' })
  await world.db
    .collection('persons')
    .change(twin, {}, { mergedInto: { set: shen }, account: { drop: true } })
  await world.db.collection('persons').change(shen, {}, { household: { set: 'h1' } })
  await put('households', { _id: 'h1', home: `${COMMUNITY}.b1`, door: '2单元101', head: '沈桂珍' })
  await put('accounts', { _id: world.directory.accountTag(`wx:${shen}`), person: shen, at: 0 })
  await put('invitations', { _id: 'i1', person: shen, by: manager, at: 0, until: world.now + DAY })
  await noteDeeds()
  await ask(service(), shen, 'close', { personId: shen, channel: 'wechat' })
}

const staffAsk = (key: string) =>
  ({ key, now: world.now, caller: undefined, via: 'staff', input: { key } }) as const

async function noteDeeds(): Promise<void> {
  const undo = world.vault.seal('{"phone":"19908000039"}', undoPlace(shen))
  const tools = { store: openPeopleStore(world.db), vault: world.vault }
  const corrected = { did: 'corrected', channel: 'counter', what: ['phone'] } as const
  await amend(tools, shen, { ask: staffAsk('corrected-1'), deed: corrected, again: true }, () => ({
    change: { door: { set: '2单元102' } },
    then: true,
    undo,
  }))
  const helped = { did: 'helper-agreed', channel: 'nod', about: { id: shen, name: '沈桂珍' } } as const
  const byShen = { ...staffAsk('helped-1'), caller: (await world.directory.several([shen]))[0] }
  await amend(tools, lumin, { ask: byShen, deed: helped, again: true }, row => ({
    change: { helps: { set: row.helps } },
    then: true,
  }))
}

/** What must hold once she is gone; the whole store is searched for her name. */
function expectGone(): void {
  expect(rowOf(shen)).toEqual({
    _id: shen,
    name: '已注销',
    home: COMMUNITY,
    community: COMMUNITY,
    grants: [],
    helps: [],
    aka: [twin],
    sealedWith: 'k1',
    revision: expect.any(Number) as number,
    closed: expect.any(Number) as number,
  })
  expect(rowOf(twin)).toMatchObject({ name: '已注销', mergedInto: shen })
  expect(rowOf(lumin)?.helps.map(({ person }) => person)).toEqual(['plu0000001'])
  expect([rows('accounts'), rows('invitations')]).toEqual([[], []])
  const store = JSON.stringify(['persons', 'households', 'deeds', 'looks', 'merges'].map(rows))
  expect(store).not.toMatch(/沈桂|2单元10[12]","|undo":"/)
  expect(rows('households')[0]?.head).toBeUndefined()
  expect(rows('deeds').length).toBeGreaterThan(2)
  expect(released).toContain(shen)
}

/** First what is on the record, a minute later what hangs on its id. */
async function retireTwice(store?: PeopleStore) {
  await retire(store)
  world.now += 60_001
  return retire(store)
}

test('who asked to be deleted is there for a week, and then nothing but an id that bills name', async () => {
  await shenLeaves()
  expect(await retire()).toMatchObject({ deleted: 0 })
  world.now += 7 * DAY + 1
  expect(await retireTwice()).toMatchObject({ deleted: 1, more: false })
  expectGone()
  expect(await world.directory.several([shen, twin])).toEqual([])
  expect(await ask(service(), shen, 'me', {})).toMatchObject({ refusal: { code: 'access.not-registered' } })
  expect(await retire()).toMatchObject({ deleted: 0 })
})

test('while a deletion is under way nobody acts for who is going, and what was on its way to him is given free last', async () => {
  await shenLeaves()
  world.now += 7 * DAY + 1
  expect(await retire()).toMatchObject({ deleted: 0 })
  expect(rowOf(shen)).toMatchObject({ name: '已注销', grants: [] })
  expect(released).toEqual([])
  for (const [who, action] of [
    [manager, 'person'],
    [manager, 'record'],
    [lumin, 'record'],
  ] as const)
    expect(await ask(service(), who, action, { personId: shen })).toMatchObject({
      refusal: { code: 'access.not-allowed' },
    })
  world.now += 60_001
  expect(await retire()).toMatchObject({ deleted: 1 })
  expect(released).toEqual([shen])
})

/** The store, killed right after its n-th call. */
function killedAfter(n: number) {
  let calls = 0
  const store = new Proxy(openPeopleStore(world.db), {
    get: (all, name) => {
      const method: unknown = Reflect.get(all, name)
      return typeof method === 'function'
        ? async (...words: unknown[]) => {
            if (calls >= n) throw new Error('killed')
            const answer: unknown = await Reflect.apply(method, all, words)
            calls += 1
            if (calls >= n) throw new Error('killed')
            return answer
          }
        : method
    },
  })
  return store
}

test('killed after any of its steps, the next run finishes the deletion', async () => {
  let steps = 0
  for (let isDone = false; !isDone; steps += 1) {
    await shenLeaves()
    world.now += 7 * DAY + 1
    isDone = await retireTwice(killedAfter(steps + 1)).then(
      () => true,
      () => false,
    )
    if (!isDone) await retireTwice()
    expectGone()
    await world.close()
    world = await openWorld()
  }
  expect(steps).toBeGreaterThan(40)
  // A world for every step.
}, 240_000)

test('who thought better of it while the deletion ran stays as he is', async () => {
  await shenLeaves()
  world.now += 7 * DAY + 1
  const store = openPeopleStore(world.db)
  const change: PeopleStore['changePerson'] = async (...write) => {
    store.changePerson = openPeopleStore(world.db).changePerson
    await ask(service(), manager, 'keep', { personId: shen, channel: 'counter' })
    return store.changePerson(...write)
  }
  store.changePerson = change
  expect(await retire(store)).toMatchObject({ deleted: 0 })
  expect(rowOf(shen)).toMatchObject({ name: '沈桂珍', grants: [] })
})

test('the last administrator is not deleted, whatever he wished before', async () => {
  await world.person(shen, { grants: [{ role: 'administrator', scope: COMMUNITY }] })
  const due = { at: 0, due: 1, by: shen }
  await world.db.collection('persons').change(shen, {}, { closing: { set: due }, closingDue: { set: 1 } })
  expect(await retire()).toMatchObject({ deleted: 0 })
  expect(rowOf(shen)?.grants).toHaveLength(1)
})
