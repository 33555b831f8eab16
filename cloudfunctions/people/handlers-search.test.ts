import { gather } from '../../tests/support/people'
import { ask, COMMUNITY, openWorld, type World } from '../../tests/support/world'
import type { PersonRow } from '../kit/person-row'
import type { Service } from '../kit/serve'
import { peopleService } from './service'

let world: World
let people: Service
const GRID = `${COMMUNITY}.g1`
const home = (building: number) => `${COMMUNITY}.b${building}`

beforeEach(async () => {
  world = await openWorld()
  people = peopleService({ ...world.tools, db: world.db, vault: world.vault })
  const community = {
    id: COMMUNITY,
    name: '梧桐里社区',
    phone: '8800 1234',
    hours: { from: '08:00', to: '17:30', weekdays: [1, 2, 3, 4, 5] },
    grids: [
      { id: GRID, name: '第一网格', buildings: ['1号楼', '2号楼'] },
      { id: `${COMMUNITY}.g2`, name: '第二网格', buildings: ['3号楼'] },
    ],
  }
  await ask(people, 'timer', 'setUp', community)
  await gather(world)
})
afterEach(() => world.close())

interface Found {
  hits: Record<string, unknown>[]
  more: boolean
}

async function search(text: string, who = 'pmanager01', scope: string = COMMUNITY): Promise<Found> {
  const reply = await ask(people, who, 'search', { scope, text })
  if (!reply.ok) throw new Error(JSON.stringify(reply))
  return reply.data as Found
}
const names = ({ hits }: Found) => hits.map(({ name }) => name)

test.each(['沈桂珍', '桂珍', 'sgz', 'SG', '0037', '2单元101', '1-2-101', '19908000037', ' 199 0800 0037 '])(
  'the manager finds Shen by %p',
  async typed => {
    expect(names(await search(typed))).toEqual(['沈桂珍'])
  },
)

test('a hit tells what one needs to know her from her namesake, and nothing of need or food', async () => {
  const { hits } = await search('沈桂珍')
  expect(hits).toEqual([
    {
      id: 'pshen00001',
      name: '沈桂珍',
      age: 80,
      building: '1号楼',
      door: '2单元101',
      phoneTail: '0037',
      noLift: false,
      linked: true,
      died: false,
    },
  ])
})

test('who looks after one grid finds only who lives there, and in his buildings only', async () => {
  await world.person('pfaraway01', { name: '沈桂芳', home: home(3) })
  await world.person('pgrid00009', {
    name: '徐明',
    grants: [GRID, home(1), home(2)].map(scope => ({ role: 'grid-worker' as const, scope })),
  })
  expect(names(await search('沈'))).toEqual(['沈桂珍', '沈桂芳'])
  expect(names(await search('沈', 'pgrid00009', GRID))).toEqual(['沈桂珍'])
  expect(names(await search('0037', 'pgrid00009', GRID))).toEqual(['沈桂珍'])
  expect(names(await search('19908000037', 'pgrid00009', GRID))).toEqual(['沈桂珍'])
  expect(names(await search('沈', 'pgrid00001', home(1)))).toEqual(['沈桂珍'])
  const denied = await ask(people, 'pgrid00001', 'search', { scope: COMMUNITY, text: '沈' })
  expect(denied).toMatchObject({ ok: false, refusal: { code: 'access.not-allowed' } })
})

test('somebody who moved into a grid after it was entrusted is not shown to who has no role at his home', async () => {
  await world.person('pgrid00009', { name: '徐明', grants: [{ role: 'grid-worker', scope: GRID }] })
  expect(names(await search('沈', 'pgrid00009', GRID))).toEqual([])
})

test('an ID number finds somebody only for whom it may be seen', async () => {
  await world.person('pidnumber1', { name: '金凤', idNumber: '999999194611200009' })
  expect(names(await search('999999194611200009'))).toEqual(['金凤'])
  expect(names(await search('999999194611200009', 'pcounter01'))).toEqual([])
})

test('who was deleted or became part of another record is not found, who died is', async () => {
  const put = async (id: string, more: object) => {
    await world.person(id, { name: '沈桂珍' })
    const [row] = await world.db.collection<PersonRow>('persons').some([{ _id: id }], { limit: 1 })
    await world.db.collection<PersonRow>('persons').put({ ...row!, ...more })
  }
  await put('pclosed001', { closed: 1 })
  await put('pmerged001', { mergedInto: 'pshen00001' })
  await put('pgone00001', { died: { on: '2026-11-01', at: 1, by: 'pmanager01' } })
  const { hits } = await search('沈桂珍')
  expect(hits.map(({ id, died }) => [id, died])).toEqual([
    ['pgone00001', true],
    ['pshen00001', false],
  ])
})

test.each(['', '   ', '$ne', '沈桂珍沈桂珍沈桂珍沈桂珍沈桂珍沈桂珍', '😀'])(
  'what names nobody finds nobody: %p',
  async typed => {
    expect(await search(typed)).toEqual({ hits: [], more: false })
  },
)
