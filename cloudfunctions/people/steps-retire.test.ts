import type { PersonRow } from '../kit/person-row'
import { ask, openWorld, type World } from '../../tests/support/world'
import type { AskFunction } from '../kit/ask-function'
import { openPeopleStore } from './store'
import { undoPlace } from './steps-amend'
import { retirePortion } from './steps-retire'
import { peopleService } from './service'

const DAY = 86_400_000
const shen = 'pshen00001'
const lumin = 'plumin0001'
const twin = 'ptwin00001'
const manager = 'pmanager01'

let world: World
beforeEach(async () => void (world = await openWorld()))
afterEach(() => world.close())

const meals: AskFunction = () => Promise.resolve({ ok: true, data: { freed: 0, more: false } })
const rows = (name: string) => world.cloud.readAll(name)
const rowOf = (id: string) =>
  rows('persons').find(({ _id }) => _id === id) as unknown as PersonRow | undefined
const put = (name: string, row: { _id: string } & Record<string, unknown>) =>
  world.db.collection(name).put(row)
const retire = () =>
  retirePortion({ store: openPeopleStore(world.db), vault: world.vault, askFunction: meals }, world.now)

test('what was kept long enough goes, what is younger by a day stays', async () => {
  const old = (days: number) => world.now - days * DAY
  const look = (_id: string, at: number) =>
    put('looks', { _id, who: manager, person: shen, why: 'help', via: 'staff', at })
  const deed = (_id: string, at: number, more: object = {}) =>
    put('deeds', {
      _id,
      person: shen,
      did: 'corrected',
      what: [],
      by: manager,
      byName: '何宇',
      via: 'staff',
      channel: 'counter',
      at,
      wish: 'w',
      ...more,
    })
  const undo = { undo: world.vault.seal('{}', undoPlace(shen)), sealedWith: 'k1' }
  const invitation = (_id: string, until: number) =>
    put('invitations', { _id, person: shen, by: manager, at: 0, until })
  await look('look:old', old(731))
  await look('look:young', old(729))
  await deed('deed:old', old(1096))
  await deed('deed:young', old(1094))
  await deed('deed:final', old(31), undo)
  await deed('deed:undoable', old(29), undo)
  await invitation('i-old', old(31))
  await invitation('i-young', old(29))
  await put('desks', { _id: 'd-old', secret: 's', name: 'n', at: 0, until: old(2) })
  await put('accounts', { _id: 'a-held', person: shen, at: old(1) - 1000, for: 'key' })
  await put('accounts', { _id: 'a-bound', person: shen, at: old(1) - 1000 })
  await world.person(lumin, {
    helps: [
      { person: shen, call: '妈妈', state: 'asked', since: old(8), asked: '沈桂珍' },
      { person: shen, call: '爸爸', state: 'asked', since: old(6), asked: '陆守义' },
    ],
  })
  expect(await retire()).toEqual({ removed: 7, deleted: 0, more: false })
  const ids = (name: string) => rows(name).map(({ _id }) => _id)
  expect(ids('looks')).toEqual(['look:young'])
  expect(ids('deeds')).toEqual(['deed:young', 'deed:final', 'deed:undoable'])
  expect(
    rows('deeds')
      .filter(row => 'undo' in row)
      .map(({ _id }) => _id),
  ).toEqual(['deed:undoable'])
  expect([ids('invitations'), ids('desks'), ids('accounts')]).toEqual([['i-young'], [], ['a-bound']])
  expect(rowOf(lumin)?.helps.map(({ asked }) => asked)).toEqual(['陆守义'])
  expect(await retire()).toEqual({ removed: 0, deleted: 0, more: false })
})

test('after thirty days a merge is final: nothing is left of the record that went but where it leads', async () => {
  await world.person(shen, { aka: [twin] })
  await world.person(twin, { name: '沈桂贞', phone: '19908000038' })
  await world.db
    .collection('persons')
    .change(twin, {}, { mergedInto: { set: shen }, account: { drop: true } })
  const was = (id: string) => world.vault.seal('{}', `${id}.merge`)
  const merge = {
    keep: shen,
    drop: twin,
    by: manager,
    state: 'merged',
    sealedWith: 'k1',
    keepWas: was(shen),
    dropWas: was(twin),
  }
  await put('merges', { _id: 'm1', ...merge, until: world.now + 1 })
  expect(await retire()).toMatchObject({ removed: 0 })
  world.now += 2
  expect(await retire()).toMatchObject({ removed: 1 })
  expect(rowOf(twin)).toMatchObject({ name: '已并入', mergedInto: shen })
  expect(rowOf(twin)?.phone).toBeUndefined()
  expect(JSON.stringify(rows('merges'))).not.toContain('k1.')
  expect((await world.directory.several([twin])).map(({ id }) => id)).toEqual([shen])
})

test('many rows go in portions, and it says that there is more', async () => {
  for (let n = 0; n < 101; n++)
    await put('looks', { _id: `look:${n}`, who: manager, person: shen, why: 'help', via: 'staff', at: 1 })
  expect(await retire()).toEqual({ removed: 100, deleted: 0, more: true })
  expect(await retire()).toEqual({ removed: 1, deleted: 0, more: false })
})

describe('data whose consent was taken back', () => {
  const withdraw = (purpose: 'care' | 'subsidy', given = false) =>
    ask(peopleService({ ...world.tools, db: world.db, vault: world.vault }), shen, 'consent', {
      personId: shen,
      purpose,
      given,
      version: '2026-11',
      how: 'app',
    })
  const later = (days: number) => void (world.now += days * DAY)
  beforeEach(async () => {
    await world.person(shen, {
      care: { diet: ['少盐'], livesAlone: true },
      idNumber: '999999194611200009',
      welfare: [{ category: '低保', validTo: '2027-05-31' }],
    })
  })

  test('go after thirty days, and nothing else does', async () => {
    await withdraw('care')
    later(29)
    await retire()
    expect(rowOf(shen)).toHaveProperty('care')
    later(2)
    await retire()
    expect(rowOf(shen)).not.toHaveProperty('care')
    expect(rowOf(shen)).not.toHaveProperty('withdrawnAt')
    expect(rowOf(shen)).toMatchObject({ idNumber: expect.any(String) as string, name: shen })
  })

  test('stay when he gives it again, and of two each goes on its own day', async () => {
    await withdraw('care')
    later(10)
    await withdraw('subsidy')
    later(10)
    await withdraw('care', true)
    later(15)
    await retire()
    expect(rowOf(shen)).toHaveProperty('care')
    expect(rowOf(shen)).toHaveProperty('idTag')
    later(10)
    await retire()
    expect(rowOf(shen)).toHaveProperty('care')
    for (const field of ['idNumber', 'idTag', 'welfare', 'evidenceUntil', 'withdrawnAt'])
      expect(rowOf(shen)).not.toHaveProperty(field)
  })
})

test('an account that a registration killed at its very end still holds is his, not let go', async () => {
  await world.person(shen)
  const account = rowOf(shen)?.account ?? ''
  await put('accounts', { _id: account, person: shen, at: world.now - 2 * DAY, for: 'the-key-it-had' })
  await put('accounts', { _id: 'nobodycame', person: 'pnobody0001', at: world.now - 2 * DAY, for: 'a-key' })
  await retire()
  expect(rows('accounts')).toEqual([{ _id: account, person: shen, at: world.now - 2 * DAY }])
})
