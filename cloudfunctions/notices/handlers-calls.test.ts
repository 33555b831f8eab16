import { lumin, lunch, openPost, shen, telling, urgent, type Post } from '../../tests/support/notices'
import { COMMUNITY, FRIDAY, newKey } from '../../tests/support/world'
import { instantOf } from '../../domain/kernel/time'
import type { PersonRow } from '../kit/person-row'

let post: Post
beforeEach(async () => {
  post = await openPost()
  const staff = (id: string, role: 'community-manager' | 'canteen-staff' | 'grid-worker', scope: string) =>
    post.world.person(id, { name: `${id}姓名`, home: '999998001001.b1', grants: [{ role, scope }] })
  await staff('pmanager01', 'community-manager', COMMUNITY)
  await staff('pzhou00001', 'canteen-staff', CANTEEN)
  await staff('pother0001', 'canteen-staff', `${COMMUNITY}.k2`)
  await staff('pfar000001', 'community-manager', '999999001002')
  await staff('pgrid00001', 'grid-worker', GRID)
  const buildings = [
    { id: `${COMMUNITY}.b1`, name: '1号楼', grid: GRID },
    { id: `${COMMUNITY}.b2`, name: '2号楼' },
  ]
  await post.world.db.collection('communities').put({ _id: COMMUNITY, ...{ buildings } })
})
afterEach(() => post.close())

const CANTEEN = `${COMMUNITY}.k1`
const GRID = `${COMMUNITY}.g1`
const at = (clock: string) => instantOf(FRIDAY, clock)
const own = `meals.cancelled:${lunch}:${shen}:1`
const copy = `meals.cancelled:${lunch}:${shen}>${lumin}:1`
const callUnread = () => post.as('timer', 'callUnread', {})

interface List {
  calls: { id: string; person: { name: string }; tries: number; last?: object }[]
  more: boolean
}
const list = async (who: string, placeId: string) => (await post.as(who, 'callList', { placeId })) as List
const names = async (who: string, placeId: string) =>
  (await list(who, placeId)).calls.map(({ person }) => person.name)

async function unread(): Promise<void> {
  await post.tell(urgent())
  post.world.now = at('09:00')
  await callUnread()
}

test('what was urgent and nobody read by its hour is on the list of those who telephone, and not before', async () => {
  await post.tell(urgent(), telling({ about: 'a.2' }))
  post.world.now = at('08:59')
  await callUnread()
  expect(await names('pmanager01', COMMUNITY)).toEqual([])
  post.world.now = at('09:00')
  await callUnread()
  await callUnread()
  expect(await list('pmanager01', COMMUNITY)).toMatchObject({
    calls: [{ id: own, person: { id: shen, name: '沈桂珍' }, title: '今天午饭不开', tries: 0 }],
    more: false,
  })
})

test('a message that could not be sent all that time is telephoned too', async () => {
  await post.agrees(shen)
  post.world.cloud.setWeChat('busy')
  await post.tell(urgent())
  await post.as('timer', 'deliver', {})
  post.world.now = at('09:00')
  await callUnread()
  expect(post.row(own)?.state).toBe('to-call')
  post.world.cloud.setWeChat('usual')
  post.minutes(20)
  await post.as('timer', 'deliver', {})
  expect(post.sent()).toEqual([])
})

test('the canteen telephones about its own meals, the grid worker in his grid, the office everywhere', async () => {
  await post.world.person('plu0000001', { name: '陆守义', home: `${COMMUNITY}.b2` })
  await post.tell(urgent({ to: 'plu0000001' }), urgent({ about: 'people.evidence' }))
  await unread()
  const [both, one] = [
    ['沈桂珍', '沈桂珍', '陆守义'],
    ['沈桂珍', '沈桂珍'],
  ]
  const sorted = async (who: string, place: string) => (await names(who, place)).sort()
  expect(await sorted('pmanager01', COMMUNITY)).toEqual(both)
  expect(await sorted('pgrid00001', GRID)).toEqual(one)
  expect(await sorted('pzhou00001', CANTEEN)).toEqual(['沈桂珍', '陆守义'])
  expect(await sorted('pzhou00001', COMMUNITY)).toEqual(['沈桂珍', '陆守义'])
  expect(await sorted('pother0001', COMMUNITY)).toEqual([])
  expect(await sorted('pother0001', `${COMMUNITY}.k2`)).toEqual([])
  expect(await sorted('pfar000001', '999999001002')).toEqual([])
  expect(await post.as('pfar000001', 'callList', { placeId: COMMUNITY })).toBe('access.not-allowed')
})

test('who reads it before its hour is not telephoned', async () => {
  await post.tell(urgent())
  await post.as(shen, 'read', { until: post.world.now, urgent: [own] })
  post.world.now = at('09:00')
  await callUnread()
  expect(await names('pmanager01', COMMUNITY)).toEqual([])
  expect(post.row(own)).toMatchObject({ state: 'read', readBy: shen })
})

test.each(['before', 'after'])('a helper who read it %s its hour ends it for everybody', async when => {
  await post.tell(urgent())
  if (when === 'after') post.world.now = at('09:00')
  if (when === 'after') await callUnread()
  await post.as(lumin, 'read', { until: post.world.now, urgent: [copy] })
  post.world.now = at('09:00')
  await callUnread()
  expect(await names('pmanager01', COMMUNITY)).toEqual([])
  expect(post.row(own)).toMatchObject({ state: 'read', readBy: lumin })
  const mine = (await post.as(shen, 'mine', {})) as { unread: number }
  expect(mine.unread).toBe(1)
  await post.as(shen, 'read', { until: post.world.now, urgent: [own] })
  expect(await post.as(shen, 'mine', {})).toMatchObject({ unread: 0 })
})

test('where nobody has a phone to look at, it is on the list at once', async () => {
  const persons = post.world.db.collection<PersonRow>('persons')
  for (const id of [shen, lumin]) await persons.change(id, {}, { account: { drop: true } })
  await post.tell(urgent())
  expect(await names('pmanager01', COMMUNITY)).toEqual(['沈桂珍'])
})

test('an elder without a phone whose daughter has one is telephoned only when she has not read it', async () => {
  await post.world.db.collection<PersonRow>('persons').change(shen, {}, { account: { drop: true } })
  await post.tell(urgent())
  expect(await names('pmanager01', COMMUNITY)).toEqual([])
  post.world.now = at('09:00')
  await callUnread()
  expect(await names('pmanager01', COMMUNITY)).toEqual(['沈桂珍'])
})

test('what a call brought is noted once however often it is said, with who called', async () => {
  await unread()
  const key = newKey()
  const note = (said: string, by = 'pmanager01', mine = newKey(), placeId = COMMUNITY) =>
    post.as(by, 'noteCall', { placeId, id: own, said }, mine)
  expect(await note('no-answer', 'pmanager01', key)).toEqual({ noted: true })
  expect(await note('no-answer', 'pmanager01', key)).toEqual({ noted: true })
  expect((await list('pmanager01', COMMUNITY)).calls).toMatchObject([
    { tries: 1, last: { said: 'no-answer', by: 'pmanager01姓名' } },
  ])
  expect(await note('told', 'pzhou00001', key.replace('key', 'yek'), CANTEEN)).toEqual({ noted: true })
  expect(post.row(own)).toMatchObject({ state: 'called', tries: 2 })
  expect(await note('no-answer', 'pmanager01', key)).toEqual({ noted: true })
  expect(await note('unreachable')).toBe('notices.gone')
  expect(await post.as(shen, 'mine', {})).toMatchObject({ unread: 0 })
})

test('two who telephone at the same moment: one notes it, the other hears that it is done', async () => {
  await unread()
  const input = { placeId: COMMUNITY, id: own, said: 'told' }
  const both = await Promise.all([1, 2].map(() => post.as('pmanager01', 'noteCall', input)))
  expect(both).toEqual(expect.arrayContaining([{ noted: true }, 'notices.gone']))
})

test('a neighbour’s staff note nothing, neither under their own place nor under ours', async () => {
  await unread()
  const note = (who: string, placeId: string) => post.as(who, 'noteCall', { placeId, id: own, said: 'told' })
  expect(await note('pother0001', `${COMMUNITY}.k2`)).toBe('notices.gone')
  expect(await note('pother0001', COMMUNITY)).toBe('notices.gone')
  expect(await note('pfar000001', '999999001002')).toBe('notices.gone')
  expect(await note('pfar000001', COMMUNITY)).toBe('access.not-allowed')
  expect(post.row(own)?.state).toBe('to-call')
})

test('a call that helps nobody any more ends as not reached', async () => {
  await unread()
  post.world.now = at('12:30')
  expect(await names('pmanager01', COMMUNITY)).toEqual([])
  await callUnread()
  expect(post.row(own)?.state).toBe('unreachable')
})

test('nobody telephones about somebody who has died, nor about what was overtaken', async () => {
  await unread()
  await post.world.person(shen, { name: '沈桂珍', died: FRIDAY })
  expect(await names('pmanager01', COMMUNITY)).toEqual([])
  await post.world.person(shen, { name: '沈桂珍' })
  await post.tell(telling({ kind: 'meals.reopened', happened: at('08:30'), copies: false }))
  expect(await names('pmanager01', COMMUNITY)).toEqual([])
})

test('a call about a record that became part of another is about the person there is', async () => {
  await post.world.person('ptwin00001', { name: '沈桂贞' })
  await post.tell(urgent({ to: 'ptwin00001' }))
  const persons = post.world.db.collection<PersonRow>('persons')
  await persons.change('ptwin00001', {}, { mergedInto: { set: shen }, account: { drop: true } })
  await persons.change(shen, {}, { aka: { set: ['ptwin00001'] } })
  post.world.now = at('09:00')
  await callUnread()
  expect(await names('pmanager01', COMMUNITY)).toEqual(['沈桂珍'])
})
