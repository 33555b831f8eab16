import { gather, OTHER_COMMUNITY, SHEN } from '../../tests/support/people'
import { ask, COMMUNITY, openWorld, type World } from '../../tests/support/world'
import type { Service } from '../kit/serve'
import { main } from './index'
import { peopleService } from './service'

let world: World
let people: Service

beforeEach(async () => {
  world = await openWorld()
  people = peopleService({ ...world.tools, db: world.db, vault: world.vault })
  await gather(world)
})
afterEach(() => world.close())

const courtyard = {
  id: COMMUNITY,
  name: '梧桐里社区',
  phone: '8800 1234',
  hours: { from: '08:00', to: '17:30', weekdays: [1, 2, 3, 4, 5] },
  grids: [
    { id: `${COMMUNITY}.g1`, name: '第一网格', buildings: ['1号楼'] },
    { id: `${COMMUNITY}.g2`, name: '第二网格', buildings: ['2号楼', '3号楼'] },
  ],
}
const setUp = (more: object = {}) => ask(people, 'timer', 'setUp', { ...courtyard, ...more })
const entrust = (personId: string, more: object = {}) =>
  ask(people, 'timer', 'entrust', { personId, role: 'grid-worker', scope: `${COMMUNITY}.g1`, ...more })

test('a daughter sees whom she helps, her mother sees who may act for her', async () => {
  await setUp()
  world.cloud.meter.reset()
  expect(await ask(people, 'plujian001', 'me', {})).toEqual({
    ok: true,
    data: {
      id: 'plujian001',
      name: '陆建',
      greeting: '陆建',
      home: `${COMMUNITY}.b1`,
      helps: [{ id: SHEN, call: '妈妈', name: '沈桂珍', agreed: true, gone: false }],
      helpers: [],
      desks: [],
      grants: [],
      office: { name: '梧桐里社区', phone: '8800 1234', hours: '8:00–17:30', open: true },
    },
  })
  expect(world.cloud.meter.read().calls).toBe(4)
  expect(await ask(people, SHEN, 'me', {})).toMatchObject({
    data: {
      greeting: '沈奶奶',
      helpers: [
        { id: 'plujian001', name: '陆建', call: '妈妈', agreed: true },
        { id: 'pwaiting01', name: '陆敏', call: '妈妈', agreed: false },
      ],
    },
  })
})

test('of a thousand neighbours none is looked at to say who I am', async () => {
  await setUp()
  for (let n = 0; n < 1000; n += 50)
    await Promise.all(
      Array.from({ length: 50 }, (_, m) => world.person(`pcrowd${String(n + m).padStart(5, '0')}`)),
    )
  world.cloud.meter.reset()
  await ask(people, SHEN, 'me', {})
  expect(world.cloud.meter.read().examined).toBeLessThan(8)
})

test('somebody who is not registered yet can call the office, and only the office there is', async () => {
  expect(await ask(people, 'pguest0001', 'office', {})).toEqual({ ok: true, data: {} })
  await setUp()
  expect(await ask(people, 'pguest0001', 'office', {})).toEqual({
    ok: true,
    data: { office: { name: '梧桐里社区', phone: '8800 1234', hours: '8:00–17:30', open: true } },
  })
  await setUp({ id: OTHER_COMMUNITY, grids: [] })
  expect(await ask(people, 'pguest0001', 'office', {})).toEqual({ ok: true, data: {} })
})

test('a trust that is over is not shown, the office in the evening is closed, and before it is set up it is empty', async () => {
  expect(await ask(people, SHEN, 'me', {})).toMatchObject({ data: { office: { name: '', open: false } } })
  await setUp({ hours: { ...courtyard.hours, to: '08:12' } })
  await entrust('pgrid00001', { until: world.now, scope: `${COMMUNITY}.b3` })
  expect(await ask(people, 'pgrid00001', 'me', {})).toMatchObject({
    data: { grants: [{ role: 'grid-worker', scope: `${COMMUNITY}.b1` }], office: { open: false } },
  })
})

test('who is trusted with a grid is trusted with its buildings and no others', async () => {
  await setUp()
  await world.person('pafar00001', { home: `${COMMUNITY}.b2` })
  expect(await entrust('pneighbour')).toEqual({ ok: true, data: { entrusted: true } })
  expect(await ask(people, 'pneighbour', 'phoneOf', { personId: SHEN, why: 'help' })).toMatchObject({
    ok: true,
  })
  expect(await ask(people, 'pneighbour', 'phoneOf', { personId: 'pafar00001', why: 'help' })).toMatchObject({
    refusal: { code: 'access.not-allowed' },
  })
})

test('entrusting twice writes once, and nobody is entrusted who is not there', async () => {
  await setUp()
  await entrust('pneighbour')
  const before = JSON.stringify(world.cloud.readAll('persons'))
  expect(await entrust('pneighbour')).toEqual({ ok: true, data: { entrusted: true } })
  expect(JSON.stringify(world.cloud.readAll('persons'))).toBe(before)
  expect(await entrust('pnobody0001')).toMatchObject({ refusal: { code: 'access.not-allowed' } })
})

test.each(['guest', 'resident', 'timer'])('nobody can be entrusted with being a %s', async role => {
  expect(await entrust('pneighbour', { role })).toMatchObject({ refusal: { code: 'request.unclear' } })
})

test('a community laid down again keeps the codes of its buildings', async () => {
  await setUp()
  const [before] = world.cloud.readAll('communities')
  await setUp()
  expect(world.cloud.readAll('communities')).toEqual([before])
  await setUp({
    name: '梧桐东里社区',
    grids: [{ id: `${COMMUNITY}.g1`, name: '一', buildings: ['三号楼', '东院'] }],
  })
  expect(world.cloud.readAll('communities')).toMatchObject([
    {
      name: '梧桐东里社区',
      buildings: [
        { id: `${COMMUNITY}.b1`, name: '1号楼' },
        { id: `${COMMUNITY}.b2`, name: '2号楼' },
        { id: `${COMMUNITY}.b3`, name: '3号楼', grid: `${COMMUNITY}.g1` },
        { id: `${COMMUNITY}.b4`, name: '东院' },
      ],
    },
  ])
})

test('a grid of another community, and a street for a community, are refused', async () => {
  const elsewhere = [{ id: '999999001002.g1', name: '一', buildings: [] }]
  expect(await setUp({ grids: elsewhere })).toMatchObject({ refusal: { code: 'request.unclear' } })
  expect(await setUp({ id: '999999001', grids: [] })).toMatchObject({ refusal: { code: 'request.unclear' } })
})

test('the cloud function answers as the service does, with the caller from the context of the call', async () => {
  await setUp()
  const lines = jest.spyOn(console, 'log').mockImplementation()
  const context = { environment: JSON.stringify({ WX_OPENID: SHEN }), request_id: 'r1' }
  expect(await main({ action: 'me', input: {} }, context)).toMatchObject({ ok: true, data: { id: SHEN } })
  const [line] = lines.mock.calls.flat().map(String)
  lines.mockRestore()
  expect(line).toContain('"requestId":"r1","service":"people","action":"me"')
  expect(line).not.toMatch(/沈|pshen/)
})
