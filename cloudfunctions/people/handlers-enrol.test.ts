import { gather, SHEN } from '../../tests/support/people'
import { ask, COMMUNITY, newKey, openWorld, type World } from '../../tests/support/world'
import type { PersonRow } from '../kit/person-row'
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

const form = {
  as: 'elder',
  name: '欧阳明远',
  home: `${COMMUNITY}.b2`,
  door: '3单元502',
  phone: '199 0800 4411',
  consents: ['basic', 'care'],
  how: 'oral',
  channel: 'counter',
  livesAlone: true,
  diet: ['软烂'],
  another: false,
}
const enrol = (more: object = {}, { who = 'pcounter01', key = newKey() } = {}) =>
  ask(people, who, 'enrol', { ...form, ...more }, key)
const entered = async (...wish: Parameters<typeof enrol>) => {
  const reply = await enrol(...wish)
  if (!reply.ok) throw new Error(JSON.stringify(reply))
  return reply.data as { personId?: string; twins: { id: string; name: string }[] }
}
const rows = () => world.cloud.readAll('persons') as unknown as PersonRow[]
const deeds = () => world.cloud.readAll('deeds') as unknown as Record<string, unknown>[]

test('whom the counter enters is found, with his consents and who heard them', async () => {
  const { personId, twins } = await entered()
  expect(twins).toEqual([])
  const row = rows().find(({ _id }) => _id === personId)!
  expect(row).toMatchObject({ name: '欧阳明远', kind: 'elder', community: COMMUNITY, door: '3单元502' })
  expect(row.consents).toEqual({
    basic: { given: true, version: '2026-11', at: world.now, how: 'oral', by: 'pcounter01' },
    care: { given: true, version: '2026-11', at: world.now, how: 'oral', by: 'pcounter01' },
  })
  const [deed] = deeds().filter(({ did }) => did === 'enrolled')
  expect(deed).toMatchObject({ person: personId, by: 'pcounter01', byName: '周桂', channel: 'counter' })
  expect(deed).not.toHaveProperty('meant')
  const found = await ask(people, 'pmanager01', 'search', { scope: COMMUNITY, text: 'oymy' })
  expect(found).toMatchObject({ data: { hits: [{ id: personId, livesAlone: true }] } })
})

test('the same wish again enters nobody twice, another wish with its key is refused', async () => {
  const key = newKey()
  const first = await entered({}, { key })
  expect(await entered({}, { key })).toEqual(first)
  expect(rows().filter(({ name }) => name === form.name)).toHaveLength(1)
  const other = await enrol({ name: '欧阳明' }, { key })
  expect(other).toMatchObject({ refusal: { code: 'request.key-reused' } })
})

test('who may be the same is shown first, and only whoever says so is entered beside him', async () => {
  const shen = { name: '沈桂贞', home: `${COMMUNITY}.b1`, door: '2单元101', phone: '19908000037' }
  const before = rows().length
  expect(await entered(shen)).toEqual({ twins: [expect.objectContaining({ id: SHEN, name: '沈桂珍' })] })
  expect(rows()).toHaveLength(before)
  const other = await entered({ ...shen, another: true })
  expect(other).toMatchObject({ personId: expect.stringMatching(/^p/) as string, twins: [] })
  expect(rows()).toHaveLength(before + 1)
})

const numbered = { idNumber: '999999196402290019', consents: ['basic', 'subsidy'] }

test('the same ID number is never entered twice, whatever is said and whoever is quicker', async () => {
  const both = await Promise.all([entered(numbered), entered({ ...numbered, name: '欧阳远' })])
  expect(both.filter(({ personId }) => personId !== undefined)).toHaveLength(1)
  const again = await entered({ ...numbered, name: '王明', door: '', phone: '19908004499', another: true })
  expect(again.personId).toBeUndefined()
  expect(again.twins).toHaveLength(1)
  expect(rows().filter(({ idTag }) => idTag !== undefined)).toHaveLength(1)
})

test('of somebody in another community with that number nothing is shown', async () => {
  await world.person('pelsewhere', { name: '欧阳明远', home: '999999001002.b1', ...numbered })
  expect(await enrol(numbered)).toEqual({
    ok: false,
    refusal: { code: 'people.maybe-known', facts: {} },
  })
})

test('an ID number says sex and birth date', async () => {
  const { personId } = await entered({ ...numbered, sex: '女', born: '1950-01-01' })
  expect(rows().find(({ _id }) => _id === personId)).toMatchObject({ sex: '男', born: '1964-02-29' })
})

test.each([
  ['people.needs-basic-consent', { consents: ['care'] }],
  ['people.needs-basic-consent', { idNumber: '999999196402290019', consents: ['basic'] }],
  ['people.unknown-place', { home: `${COMMUNITY}.b7` }],
  ['people.id-number-wrong', { ...numbered, idNumber: '999999196402290018' }],
  ['people.phone-wrong', { phone: '1990800' }],
  ['people.born-wrong', { born: '2030-01-01' }],
  ['access.not-allowed', { home: '999999001002.b1' }],
])('%s is told and nothing is written', async (code, more) => {
  const before = JSON.stringify([rows(), deeds()])
  expect(await enrol(more)).toMatchObject({ ok: false, refusal: { code } })
  expect(JSON.stringify([rows(), deeds()])).toBe(before)
})

test('without his consent nothing of his care is written down', async () => {
  const { personId } = await entered({ consents: ['basic'] })
  expect(rows().find(({ _id }) => _id === personId)).not.toHaveProperty('care')
})
