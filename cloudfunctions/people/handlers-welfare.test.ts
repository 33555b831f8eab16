import { addDays } from '../../domain/kernel/time'
import { gather, SHEN } from '../../tests/support/people'
import { ask, COMMUNITY, FRIDAY, newKey, openWorld, type World } from '../../tests/support/world'
import { openPerson, type PersonRow } from '../kit/person-row'
import type { Service } from '../kit/serve'
import { peopleService } from './service'

let world: World
let people: Service

beforeEach(async () => {
  world = await openWorld()
  people = peopleService({ ...world.tools, db: world.db, vault: world.vault })
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

const paper = { personId: SHEN, category: '低保', holds: true, evidence: '低保证', validTo: '2027-05-31' }
const verify = (more: object = {}, key?: string) =>
  ask(people, 'pmanager01', 'verifyWelfare', { ...paper, ...more }, key)
const row = (id = SHEN) =>
  (world.cloud.readAll('persons') as unknown as PersonRow[]).find(({ _id }) => _id === id)!
const expiring = async () => {
  const reply = await ask(people, 'pmanager01', 'expiring', { communityId: COMMUNITY })
  if (!reply.ok) throw new Error(JSON.stringify(reply))
  return (reply.data as { rows: Record<string, unknown>[] }).rows
}

test('it is kept who saw which paper and until when it counts; the rest of the record stays', async () => {
  expect(await verify()).toEqual({
    ok: true,
    data: {
      welfare: [
        {
          category: '低保',
          validTo: '2027-05-31',
          evidence: '低保证',
          verifiedBy: '何宇',
          verifiedAt: world.now,
        },
      ],
    },
  })
  expect(openPerson(row(), world.vault)).toMatchObject({
    name: '沈桂珍',
    phone: '19908000037',
    born: '1946-11-20',
  })
  expect(JSON.stringify(row())).not.toContain('低保')
  const found = await ask(people, 'pmanager01', 'search', { scope: COMMUNITY, text: 'sgz' })
  expect(found).toMatchObject({ data: { hits: [{ id: SHEN }] } })
})

test('the same wish again changes nothing, and a later look at the paper replaces the earlier', async () => {
  const key = newKey()
  await verify({}, key)
  const once = row().revision
  await verify({}, key)
  expect(row().revision).toBe(once)
  await verify({ validTo: '2028-05-31' })
  expect(openPerson(row(), world.vault).welfare).toMatchObject([{ validTo: '2028-05-31' }])
})

test('when a proof no longer holds nothing is left to run out', async () => {
  await verify()
  expect(row()).toHaveProperty('evidenceUntil')
  expect(await verify({ holds: false })).toEqual({ ok: true, data: { welfare: [] } })
  expect(row()).not.toHaveProperty('evidenceUntil')
})

test('what was verified by mistake can be undone', async () => {
  await verify()
  const [deed] = world.cloud.readAll('deeds') as unknown as { _id: string; undo: string; what: string[] }[]
  expect(deed).toMatchObject({ did: 'welfare', undo: expect.any(String) as string })
})

test('staff are told thirty days before, soonest first, and of what has run out', async () => {
  await verify({ validTo: addDays(FRIDAY, 30) })
  await verify({ category: '残疾', validTo: addDays(FRIDAY, 31) })
  await verify({ personId: 'plujian001', validTo: addDays(FRIDAY, -3) })
  await world.person('pother0001', {
    home: '999999001002.b1',
    welfare: [{ category: '低保', validTo: FRIDAY }],
  })
  expect(await expiring()).toEqual([
    { id: 'plujian001', name: '陆建', building: '1号楼', category: '低保', validTo: addDays(FRIDAY, -3) },
    {
      id: SHEN,
      name: '沈桂珍',
      building: '1号楼',
      door: '2单元101',
      category: '低保',
      validTo: addDays(FRIDAY, 30),
    },
  ])
})

test('of who has died nothing runs out any more', async () => {
  await verify({ validTo: FRIDAY })
  await world.db
    .collection('persons')
    .change(SHEN, {}, { died: { set: { on: FRIDAY, at: 1, by: 'pmanager01' } } })
  expect(await expiring()).toEqual([])
})

test('only a manager verifies and sees the list', async () => {
  for (const who of ['pgrid00001', 'pcounter01', 'plujian001', 'pmanager02', SHEN]) {
    expect((await ask(people, who, 'verifyWelfare', paper)).ok).toBe(false)
    expect((await ask(people, who, 'expiring', { communityId: COMMUNITY })).ok).toBe(false)
  }
  expect(row()).not.toHaveProperty('evidenceUntil')
})
