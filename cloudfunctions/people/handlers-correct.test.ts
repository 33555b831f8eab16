import { gather, SHEN } from '../../tests/support/people'
import { ask, COMMUNITY, newKey, openWorld, type World } from '../../tests/support/world'
import type { PersonRow } from '../kit/person-row'
import type { Service } from '../kit/serve'
import { peopleService } from './service'
import { openPeopleStore, type PeopleStore } from './store'
import type { DeedRow } from './store-rows'

const DAY = 86_400_000
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
})
afterEach(() => world.close())

const correct = (who: string, changes: object, key?: string) =>
  ask(people, who, 'correct', { personId: SHEN, changes, channel: who === SHEN ? 'wechat' : 'counter' }, key)
const undo = (who: string, deedId: string, key?: string) =>
  ask(people, who, 'undo', { personId: SHEN, deedId }, key)
const consent = (who: string, purpose: string, given: boolean, key?: string) =>
  ask(people, who, 'consent', { personId: SHEN, purpose, given, version: '2026-11', how: 'paper' }, key)
const shen = () => (world.cloud.readAll('persons') as unknown as PersonRow[]).find(({ _id }) => _id === SHEN)!
const deeds = () => world.cloud.readAll('deeds') as unknown as DeedRow[]
const recordFor = async (who: string) => {
  const reply = await ask(people, who, 'record', { personId: SHEN })
  if (!reply.ok) throw new Error(JSON.stringify(reply))
  return reply.data as Record<string, unknown>
}
const lastDeed = () => deeds().at(-1)!._id
const no = (code: string, facts: object = {}) => ({ ok: false, refusal: { code, facts } })

test('she puts her own record right, one way of writing for all; what she did stands in her history', async () => {
  const changes = { phone: '+86 199 0800 0999', door: ' 3单元 202 ', diet: ['少盐'], home: `${COMMUNITY}.b2` }
  expect(await correct(SHEN, changes)).toMatchObject({
    ok: true,
    data: { changed: ['phone', 'home', 'door', 'diet'] },
  })
  expect(await recordFor(SHEN)).toMatchObject({
    phone: '199****0999',
    building: '2号楼',
    door: '3单元 202',
    diet: ['少盐'],
  })
  expect(shen().finds?.some(word => word.startsWith(`${COMMUNITY}.b2|`))).toBe(true)
  expect(JSON.stringify(shen())).not.toMatch(/0999|少盐/)
  const history = await ask(people, SHEN, 'history', { personId: SHEN })
  expect(history).toMatchObject({
    data: {
      deeds: [
        {
          did: 'corrected',
          what: ['phone', 'home', 'door', 'diet'],
          by: '沈桂珍',
          self: true,
          channel: 'wechat',
          canUndo: true,
          undone: false,
        },
      ],
    },
  })
  expect(JSON.stringify(deeds())).not.toMatch(/0999/)
})

test('a wish that changes nothing writes nothing, and the same wish twice is done once', async () => {
  const before = JSON.stringify(shen())
  expect(await correct(SHEN, { door: '2单元101', sex: '女' })).toEqual({ ok: true, data: { changed: [] } })
  expect(JSON.stringify(shen())).toBe(before)
  const key = newKey()
  expect(await correct(SHEN, { door: '5' }, key)).toEqual(await correct(SHEN, { door: '5' }, key))
  expect(deeds()).toHaveLength(1)
  expect(await correct(SHEN, { door: '6' }, key)).toEqual(no('request.key-reused'))
})

test('with a checked ID number her name is for staff to change, her birth date for nobody; each says so itself', async () => {
  await world.person('padmin0009', {
    name: '管理员',
    grants: [{ role: 'administrator', scope: COMMUNITY }],
  })
  expect(await correct(SHEN, { idNumber: '999999194611200009' })).toEqual(
    no('people.needs-basic-consent', { purpose: 'subsidy' }),
  )
  await consent(SHEN, 'subsidy', true)
  expect(await correct(SHEN, { idNumber: '999999194611200009' })).toMatchObject({ ok: true })
  for (const [who, changes, field] of [
    [SHEN, { name: '沈贵珍' }, 'name'],
    [SHEN, { idNumber: '999999196402290019' }, 'idNumber'],
    [SHEN, { born: '1946-11-21' }, 'born'],
    ['pmanager01', { born: '1946-11-21' }, 'born'],
    [SHEN, { note: '好' }, 'note'],
  ] as const)
    expect(await correct(who, changes)).toEqual(no('people.not-yours-to-correct', { field }))
  expect((await recordFor(SHEN))['mayCorrect']).toEqual([
    'phone',
    'home',
    'door',
    'livesAlone',
    'hardOfHearing',
    'diet',
  ])
  // Staff are offered what their work shows them: over what one cannot read one does not write.
  expect((await recordFor('pmanager01'))['mayCorrect']).toContain('note')
  const blind = await recordFor('padmin0009')
  expect(blind['mayCorrect']).toEqual(['name', 'phone', 'home', 'door'])
  expect(await correct('pmanager01', { name: '沈贵珍', note: '爱下棋' })).toMatchObject({ ok: true })
  expect(await correct('pmanager01', { idNumber: '999999196402290019' })).toMatchObject({
    data: { changed: ['idNumber', 'sex', 'born'] },
  })
  expect(shen()).toMatchObject({ name: '沈贵珍', sex: '男', born: '1964-02-29' })
})

test('what is wrong is refused before anything is written', async () => {
  const before = JSON.stringify(world.cloud.readAll('persons'))
  expect(await correct(SHEN, { phone: '12' })).toMatchObject(no('people.phone-wrong'))
  expect(await correct(SHEN, { born: '2030-01-01' })).toEqual(no('people.born-wrong'))
  expect(await correct(SHEN, { home: `${COMMUNITY}.b7` })).toEqual(no('people.unknown-place'))
  for (const who of ['plujian001', 'pneighbour', 'pcanteen01', 'pmanager02', 'pwaiting01'])
    expect(await correct(who, { door: '9' })).toMatchObject({ ok: false })
  expect(JSON.stringify(world.cloud.readAll('persons'))).toBe(before)
})

test('who proved a number and types another has proved none', async () => {
  await store.changePerson(SHEN, {}, { phoneProved: { set: true } })
  await correct(SHEN, { door: '9' })
  expect(shen().phoneProved).toBe(true)
  await correct(SHEN, { phone: '19908000999' })
  expect(shen().phoneProved).toBeUndefined()
})

describe('putting a change back', () => {
  it('brings everything as it was, also what was not there, once', async () => {
    await consent(SHEN, 'subsidy', true)
    const before = await recordFor(SHEN)
    const { finds } = shen()
    world.now += 1000
    await correct('pmanager01', { name: '沈贵珍', door: '', diet: ['软烂'], livesAlone: true })
    const deed = lastDeed()
    const key = newKey()
    world.now += 1000
    expect(await undo('pmanager01', deed, key)).toEqual({ ok: true, data: { undone: true } })
    expect(await recordFor(SHEN)).toEqual(before)
    expect(finds === undefined || shen().finds?.length === finds.length).toBe(true)
    // The answer may have gone astray: the same wish again is heard, another one finds nothing.
    expect(await undo('pmanager01', deed, key)).toEqual({ ok: true, data: { undone: true } })
    expect(await undo('pmanager01', deed)).toEqual(no('people.nothing-to-undo'))
    const history = await ask(people, SHEN, 'history', { personId: SHEN })
    expect(history).toMatchObject({
      data: { deeds: [{ did: 'undone' }, { did: 'corrected', undone: true, canUndo: false }, {}] },
    })
  })

  it('is her own right for what staff changed, but not for what only they may', async () => {
    await correct('pmanager01', { door: '9' })
    expect(await undo(SHEN, lastDeed())).toMatchObject({ ok: true })
    expect(shen().door).toBe('2单元101')
    await correct('pmanager01', { note: '爱下棋' })
    expect(await undo(SHEN, lastDeed())).toEqual(no('people.not-yours-to-correct'))
  })

  it('is refused when somebody changed it since, after thirty days, and for somebody else’s deed', async () => {
    await correct(SHEN, { door: '9', hardOfHearing: true })
    const first = lastDeed()
    await correct('pmanager01', { hardOfHearing: false })
    expect(await undo(SHEN, first)).toEqual(no('people.changed-since'))
    const second = lastDeed()
    expect(await undo('pneighbour', second)).toMatchObject({ ok: false })
    await world.person('pother0001', { name: '方一' })
    expect(await ask(people, 'pother0001', 'undo', { personId: 'pother0001', deedId: second })).toEqual(
      no('people.nothing-to-undo'),
    )
    world.now += 30 * DAY + 1
    expect(await undo(SHEN, second)).toEqual(no('people.too-late-to-undo'))
    expect(await undo(SHEN, 'deed:none')).toEqual(no('people.nothing-to-undo'))
  })

  it('asked by two at once is done once', async () => {
    await correct(SHEN, { door: '9' })
    const deed = lastDeed()
    const replies = await Promise.all([undo(SHEN, deed), undo('pmanager01', deed), undo('pgrid00001', deed)])
    expect(replies.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(1)
    expect(shen().door).toBe('2单元101')
    expect(deeds().filter(({ did, meant }) => did === 'undone' && meant === undefined)).toHaveLength(1)
  })
})
