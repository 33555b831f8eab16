import { gather, OTHER_COMMUNITY, SHEN } from '../../tests/support/people'
import { ask, COMMUNITY, newKey, openWorld, type World } from '../../tests/support/world'
import type { PersonRow } from '../kit/person-row'
import type { Service } from '../kit/serve'
import { peopleService } from './service'
import { openPeopleStore, type PeopleStore } from './store'
import type { DeedRow } from './store-rows'

let world: World
let people: Service
let store: PeopleStore

beforeEach(async () => {
  world = await openWorld()
  people = peopleService({ ...world.tools, db: world.db, vault: world.vault })
  store = openPeopleStore(world.db)
  await gather(world)
  await ask(people, 'timer', 'setUp', {
    id: COMMUNITY,
    name: '梧桐里社区',
    phone: '8800 1234',
    hours: { from: '08:00', to: '17:30', weekdays: [1, 2, 3, 4, 5] },
    grids: [{ id: `${COMMUNITY}.g1`, name: '第一网格', buildings: ['1号楼', '2号楼'] }],
  })
  // Shen is in the roster, but no WeChat belongs to her yet.
  await store.changePerson(SHEN, {}, { account: { drop: true } })
})
afterEach(() => world.close())

const GUEST = 'pguest0001'
const fang = {
  as: 'elder',
  name: '方玉兰',
  phone: '199 0800 0555',
  home: `${COMMUNITY}.b2`,
  door: '1单元302',
  consents: ['basic'],
  version: '2026-11',
}
const register = (who: string, more: object = {}, key?: string) =>
  ask(people, who, 'register', { ...fang, ...more }, key)
const rows = () => world.cloud.readAll('persons') as unknown as PersonRow[]
const deeds = () => world.cloud.readAll('deeds') as unknown as DeedRow[]
const tagOf = (who: string) => world.directory.accountTag(`wx:${who}`)
const theirs = (who: string) => rows().filter(({ account }) => account === tagOf(who))
const linked = { ok: false, refusal: { code: 'people.already-linked', facts: {} } }
const shenByWeChat = { name: '沈桂珍', phone: undefined, phoneProof: 'code-shen', home: COMMUNITY }

test('a typed number and name of somebody in the roster is told to staff, not to whoever typed it', async () => {
  await ask(people, 'timer', 'entrust', { personId: 'pneighbour', role: 'administrator', scope: COMMUNITY })
  await store.changePerson(SHEN, {}, { sound: { set: '' } })
  expect(await register(GUEST, { name: '沈桂珍', phone: '19908000037' })).toMatchObject({
    data: { known: false },
  })
  const [hers] = theirs(GUEST)
  expect(JSON.stringify(world.cloud.readAll('twins'))).toContain(hers!._id)
  expect(JSON.stringify(world.cloud.readAll('twins'))).toContain(SHEN)
})

test('somebody enters himself and is somebody from then on; what could hurt him lies sealed', async () => {
  const reply = await register(GUEST)
  expect(reply).toMatchObject({ ok: true, data: { known: false } })
  expect(await ask(people, GUEST, 'me', {})).toMatchObject({
    data: { name: '方玉兰', home: `${COMMUNITY}.b2` },
  })
  const [row] = theirs(GUEST)
  expect(row).toMatchObject({
    kind: 'elder',
    community: COMMUNITY,
    door: '1单元302',
    consents: { basic: { given: true, how: 'app', by: row?._id } },
  })
  expect(row?.phoneProved).toBeUndefined()
  expect(JSON.stringify(rows())).not.toMatch(/19908000555/)
  expect(deeds().find(({ person }) => person === row?._id)).toMatchObject({
    did: 'registered',
    byName: '方玉兰',
    via: 'self',
  })
})

test('the same wish again gives the same answer and writes nothing; another wish of somebody known is refused', async () => {
  const key = newKey()
  const first = await register(GUEST, {}, key)
  const before = JSON.stringify([rows(), deeds(), world.cloud.readAll('accounts')])
  expect(await register(GUEST, {}, key)).toEqual(first)
  expect(JSON.stringify([rows(), deeds(), world.cloud.readAll('accounts')])).toBe(before)
  expect(await register(GUEST)).toEqual(linked)
  expect(await register(SHEN + 'x')).toMatchObject({ ok: true })
  expect(await register('pneighbour')).toEqual(linked)
})

test('without the basic consent nothing is kept; an ID number takes the consent for subsidies and must be one', async () => {
  const before = rows().length
  expect(await register(GUEST, { consents: [] })).toMatchObject({
    refusal: { code: 'people.needs-basic-consent', facts: { purpose: 'basic' } },
  })
  const idNumber = '９９９９９９ 19461120 0009'
  expect(await register(GUEST, { idNumber })).toMatchObject({
    refusal: { code: 'people.needs-basic-consent', facts: { purpose: 'subsidy' } },
  })
  const agreed = { consents: ['basic', 'subsidy'] }
  expect(await register(GUEST, { ...agreed, idNumber: '999999196102290017' })).toMatchObject({
    refusal: { code: 'people.id-number-wrong', facts: { wrong: 'date' } },
  })
  expect(await register(GUEST, { phone: '1990800' })).toMatchObject({
    refusal: { code: 'people.phone-wrong', facts: { missing: 4 } },
  })
  expect(await register(GUEST, { born: '2026-11-21' })).toMatchObject({
    refusal: { code: 'people.born-wrong' },
  })
  for (const home of [`${COMMUNITY}.b9`, '999999001009', '999999', `${COMMUNITY}.k1`])
    expect(await register(GUEST, { home })).toMatchObject({ refusal: { code: 'people.unknown-place' } })
  expect(rows()).toHaveLength(before)
  expect(await register(GUEST, { ...agreed, idNumber })).toMatchObject({ ok: true })
  expect(theirs(GUEST)[0]).toMatchObject({ sex: '女', born: '1946-11-20' })
})

describe('whose number WeChat proves', () => {
  it('becomes who she is in the roster, and keeps the consents she gave on paper', async () => {
    world.cloud.givePhone('code-shen', '19908000037')
    expect(await register(GUEST, shenByWeChat)).toEqual({ ok: true, data: { personId: SHEN, known: true } })
    expect(theirs(GUEST)).toMatchObject([
      {
        _id: SHEN,
        phoneProved: true,
        door: '2单元101',
        consents: { basic: { how: 'app' }, care: { how: 'paper' } },
      },
    ])
    expect(await ask(people, GUEST, 'me', {})).toMatchObject({ data: { id: SHEN, greeting: '沈奶奶' } })
    expect(deeds()).toMatchObject([{ did: 'linked', person: SHEN, by: SHEN }])
  })

  it('is known by a name that sounds the same', async () => {
    world.cloud.givePhone('code-shen', '19908000037')
    await store.changePerson(SHEN, {}, { sound: { set: 'shen gui zhen' } })
    const { soundOf } = await import('../../domain/kernel/pinyin')
    await store.changePerson(SHEN, {}, { sound: { set: await soundOf('沈桂珍') } })
    expect(await register(GUEST, { ...shenByWeChat, name: '沈贵珍' })).toMatchObject({
      data: { personId: SHEN, known: true },
    })
  })

  it.each([
    ['typed it only', { phoneProof: undefined, phone: '19908000037' }],
    ['has another name', { name: '方文华' }],
    ['lives in another community', { home: OTHER_COMMUNITY }],
  ])('is somebody new who %s', async (_, more) => {
    world.cloud.givePhone('code-shen', '19908000037')
    await ask(people, 'timer', 'setUp', {
      id: OTHER_COMMUNITY,
      name: '东里',
      phone: '8800 1234',
      hours: { from: '08:00', to: '17:30', weekdays: [1] },
      grids: [],
    })
    expect(await register(GUEST, { ...shenByWeChat, ...more })).toMatchObject({ data: { known: false } })
    expect(rows().find(({ _id }) => _id === SHEN)?.account).toBeUndefined()
  })

  it('is somebody new when two records fit, or when hers is another’s', async () => {
    await world.person('ptwinshen1', { name: '沈桂珍', phone: '19908000037' })
    world.cloud.givePhone('code-shen', '19908000037')
    expect(await register(GUEST, shenByWeChat)).toMatchObject({ data: { known: false } })
    await world.person(SHEN, { name: '沈桂珍', phone: '19908000037' })
    await store.changePerson('ptwinshen1', {}, { mergedInto: { set: SHEN } })
    world.cloud.givePhone('code-shen', '19908000037')
    expect(await register('pguest0002', shenByWeChat)).toMatchObject({ data: { known: false } })
    expect(theirs(SHEN)).toMatchObject([{ _id: SHEN }])
  })

  it('a code that WeChat does not know is refused, unless a number was typed too', async () => {
    for (const phoneProof of ['19908000037', 'code-shen', '{"$ne":null}'])
      expect(await register(GUEST, { ...shenByWeChat, phoneProof })).toMatchObject({
        refusal: { code: 'people.phone-not-proved' },
      })
    expect(await register(GUEST, { phoneProof: 'code-shen' })).toMatchObject({ data: { known: false } })
    expect(theirs(GUEST)[0]?.phoneProved).toBeUndefined()
  })
})

test('who was untied from his record gets a new one, and his old one stays as it is', async () => {
  await register(GUEST)
  const [first] = theirs(GUEST)
  await store.freeAccount(tagOf(GUEST))
  await store.changePerson(first!._id, {}, { account: { drop: true } })
  expect(await register(GUEST)).toMatchObject({ ok: true })
  expect(theirs(GUEST)[0]?._id).not.toBe(first!._id)
})

test('an account that an invitation holds is for its code to finish', async () => {
  await store.holdAccount({ _id: tagOf(GUEST), person: SHEN, at: world.now })
  expect(await register(GUEST)).toEqual(linked)
})

test('where one lives is picked from the buildings there are', async () => {
  expect(await ask(people, GUEST, 'areas', {})).toEqual({
    ok: true,
    data: {
      areas: [
        {
          id: COMMUNITY,
          name: '梧桐里社区',
          buildings: [
            { id: `${COMMUNITY}.b1`, name: '1号楼', units: 0, floors: 0 },
            { id: `${COMMUNITY}.b2`, name: '2号楼', units: 0, floors: 0 },
          ],
        },
      ],
    },
  })
})
