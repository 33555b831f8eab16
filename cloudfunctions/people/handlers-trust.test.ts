import type { Grant } from '../../domain/kernel/grants'
import { gather } from '../../tests/support/people'
import { ask, COMMUNITY, newKey, openWorld, type World } from '../../tests/support/world'
import type { AskFunction } from '../kit/ask-function'
import type { PersonRow } from '../kit/person-row'
import type { Service } from '../kit/serve'
import { peopleService } from './service'
import { takeOffice } from './steps-office'
import { openPeopleStore, type PeopleStore } from './store'

const COUNTY = '999999'
const GRID = `${COMMUNITY}.g1`
const canteen = { id: `${COMMUNITY}.k1`, name: '梧桐里饭堂' }
const askFunction: AskFunction = () => Promise.resolve({ ok: true, data: { canteens: [canteen] } })

let world: World
let people: Service
let store: PeopleStore

beforeEach(async () => {
  world = await openWorld()
  people = peopleService({ ...world.tools, db: world.db, vault: world.vault }, askFunction)
  store = openPeopleStore(world.db)
  await gather(world)
  await world.person('padmin0001', { name: '甘霖', grants: [{ role: 'administrator', scope: COUNTY }] })
  await takeOffice(store, 'padmin0001', world.now)
  const office = { name: '梧桐里社区', phone: '88001234' }
  const hours = { from: '08:00', to: '17:30', weekdays: [1] }
  const grids = [{ id: GRID, name: '第一网格', buildings: ['1号楼', '2号楼'] }]
  await ask(people, 'timer', 'setUp', { id: COMMUNITY, ...office, hours, grids })
})
afterEach(() => world.close())

const grantsOf = async (id: string) => (await store.person(id))?.grants ?? []
const entrust = (who: string, personId: string, grant: Grant, key?: string) =>
  ask(people, who, 'entrust', { personId, ...grant }, key)
const withdraw = (who: string, personId: string, grant: Grant, key?: string) =>
  ask(people, who, 'withdraw', { personId, ...grant }, key)
const refused = (code: string) => ({ ok: false, refusal: { code } })
const volunteer: Grant = { role: 'volunteer', scope: `${COMMUNITY}.b1` }

test('a manager gives a neighbour a role and takes it back; twice is once', async () => {
  expect(await entrust('pmanager01', 'pneighbour', volunteer)).toEqual({
    ok: true,
    data: { entrusted: true },
  })
  expect(await entrust('pmanager01', 'pneighbour', volunteer)).toEqual({
    ok: true,
    data: { entrusted: true },
  })
  expect(await grantsOf('pneighbour')).toEqual([volunteer])
  const key = newKey()
  const took = { ok: true, data: { withdrawn: true } }
  expect(await withdraw('pmanager01', 'pneighbour', volunteer, key)).toEqual(took)
  expect(await withdraw('pmanager01', 'pneighbour', volunteer, key)).toEqual(took)
  expect(await withdraw('pmanager01', 'pneighbour', volunteer)).toEqual({
    ok: true,
    data: { withdrawn: false },
  })
  expect(await grantsOf('pneighbour')).toEqual([])
})

test.each<[string, string, Grant, string]>([
  [
    'a role that is not his to give',
    'pmanager01',
    { role: 'community-manager', scope: COMMUNITY },
    'people.cannot-give',
  ],
  ['beyond his place', 'pmanager01', { role: 'volunteer', scope: '999999001002' }, 'access.not-allowed'],
  [
    'what one only has',
    'pgrid00001',
    { role: 'grid-worker', scope: `${COMMUNITY}.b1` },
    'access.not-allowed',
  ],
  ['as a neighbour', 'pneighbour', volunteer, 'access.not-allowed'],
])('nobody gives or takes back %s', async (_, who, grant, code) => {
  expect(await entrust(who, 'pneighbour', grant)).toMatchObject(refused(code))
  expect(await withdraw(who, 'pmanager02', grant)).toMatchObject(refused(code))
  expect(await grantsOf('pneighbour')).toEqual([])
})

test('the county’s people name managers and nothing else; nobody gives longer than he has', async () => {
  const until = world.now + 1_000
  await world.person('pcounty001', { grants: [{ role: 'county-centre', scope: COUNTY, until }] })
  const manager: Grant = { role: 'community-manager', scope: COMMUNITY }
  expect(await entrust('pcounty001', 'pneighbour', manager)).toMatchObject(refused('people.cannot-give'))
  expect(await entrust('pcounty001', 'pneighbour', volunteer)).toMatchObject(refused('people.cannot-give'))
  expect(await entrust('pcounty001', 'pneighbour', { ...manager, until })).toMatchObject({ ok: true })
  world.now = until
  expect(await withdraw('pcounty001', 'pneighbour', manager)).toMatchObject(refused('access.not-allowed'))
})

test('who has died is given nothing, but what he had can be taken back', async () => {
  await world.person('pgone00001', { died: '2026-11-01', grants: [volunteer] })
  expect(await entrust('pmanager01', 'pgone00001', volunteer)).toMatchObject(refused('access.locked'))
  expect(await withdraw('pmanager01', 'pgone00001', volunteer)).toMatchObject({ data: { withdrawn: true } })
})

test('the same dismissal again takes no office from somebody who was called back meanwhile, nor is it refused', async () => {
  const office: Grant = { role: 'administrator', scope: COUNTY }
  for (const id of ['padmin0001', 'padmin0002']) {
    await world.person(id, { name: '管理员' })
    expect(await entrust('timer', id, office)).toMatchObject({ ok: true })
  }
  const key = newKey()
  const dismiss = () => withdraw('padmin0001', 'padmin0002', office, key)
  expect(await dismiss()).toEqual({ ok: true, data: { withdrawn: true } })
  expect(await entrust('padmin0001', 'padmin0002', office)).toMatchObject({ ok: true })
  expect(await dismiss()).toEqual({ ok: true, data: { withdrawn: true } })
  expect(await grantsOf('padmin0002')).toEqual([office])
  // He counts as one: the other may go.
  expect(await withdraw('padmin0002', 'padmin0001', office)).toEqual({ ok: true, data: { withdrawn: true } })
})

test('a grid is given with each of its buildings, and taken back likewise', async () => {
  const worker: Grant = { role: 'grid-worker', scope: GRID }
  await entrust('pmanager01', 'pneighbour', worker)
  expect((await grantsOf('pneighbour')).map(({ scope }) => scope)).toEqual([
    GRID,
    `${COMMUNITY}.b1`,
    `${COMMUNITY}.b2`,
  ])
  await withdraw('pmanager01', 'pneighbour', worker)
  expect(await grantsOf('pneighbour')).toEqual([])
})

test('the list tells who has what, where in words, and what the reader may do about it', async () => {
  await entrust('pmanager01', 'pneighbour', { role: 'grid-worker', scope: GRID })
  const reply = await ask(people, 'pmanager01', 'trusted', { scope: COMMUNITY })
  const data = (reply as { data: { people: { id: string; grants: object[] }[] } }).data
  const of = (id: string) => data.people.find(one => one.id === id)?.grants
  expect(of('pneighbour')).toEqual([{ role: 'grid-worker', scope: GRID, place: '第一网格', given: true }])
  expect(of('pmanager01')).toMatchObject([{ place: '梧桐里社区', given: false }])
  expect(of('pcounter01')).toMatchObject([{ place: '梧桐里饭堂', given: true }])
  expect(of('pmanager02')).toBeUndefined()
  expect(data).toMatchObject({
    mayGive: ['volunteer', 'team-lead', 'building-leader', 'grid-worker', 'canteen-staff'],
    places: [{ name: '梧桐里社区' }, { name: '第一网格' }, { name: '1号楼' }, { name: '2号楼' }, canteen],
  })
  expect(await ask(people, 'padmin0001', 'trusted', { scope: COUNTY })).toMatchObject({
    data: {
      people: [{ name: '甘霖' }, { name: '何宇' }, { name: '昌晨' }],
      places: [{ name: '全区县' }, {}],
    },
  })
})

test('whose last role is taken back has no desk any more, also when he gets another later', async () => {
  const until = world.now + 1_000_000
  const desk = { name: '前台', at: world.now, until }
  await world.person('pfriend001', { grants: [volunteer], desks: { daaaaaaaaaaa: desk } })
  await withdraw('pmanager01', 'pfriend001', volunteer)
  expect(((await store.person('pfriend001')) as PersonRow).desks).toEqual({})
})
