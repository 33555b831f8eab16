import { gather, SHEN } from '../../tests/support/people'
import { ask, COMMUNITY, openWorld, type World } from '../../tests/support/world'
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
  await world.person(SHEN, {
    name: '沈桂珍',
    sex: '女',
    born: '1946-11-20',
    phone: '19908000037',
    door: '2单元301',
    idNumber: '999999194611200009',
    note: '左眼看不清',
    welfare: [
      {
        category: '低保',
        validTo: '2027-05-31',
        evidence: '低保证',
        verifiedBy: 'pmanager01',
        verifiedAt: 5,
      },
    ],
    care: { livesAlone: true, diet: ['少盐'] },
  })
  const leader = { role: 'building-leader' as const, scope: `${COMMUNITY}.b1` }
  await world.person('pleader001', { name: '方楼长', grants: [leader] })
  await world.person('padmin0001', {
    name: '管理员',
    grants: [{ role: 'administrator', scope: COMMUNITY }],
  })
  await world.person('pvolunteer', { name: '小林', grants: [{ role: 'volunteer', scope: COMMUNITY }] })
})
afterEach(() => world.close())

async function card(who: string): Promise<Record<string, unknown>> {
  const reply = await ask(people, who, 'person', { personId: SHEN })
  if (!reply.ok) throw new Error(JSON.stringify(reply))
  return reply.data as Record<string, unknown>
}
const lift = (more: object = {}, who = 'pmanager01') =>
  ask(people, who, 'describeBuilding', {
    buildingId: `${COMMUNITY}.b1`,
    floors: 6,
    units: 3,
    lift: false,
    ...more,
  })

test('the manager sees all that is ever shown, numbers masked', async () => {
  await lift()
  expect(await card('pmanager01')).toEqual({
    id: SHEN,
    name: '沈桂珍',
    kind: 'elder',
    sex: '女',
    born: '1946-11-20',
    age: 80,
    building: '1号楼',
    door: '2单元301',
    phoneTail: '0037',
    phone: '199****0037',
    idNumber: '999**************9',
    hasIdNumber: true,
    welfare: [
      { category: '低保', validTo: '2027-05-31', evidence: '低保证', verifiedBy: '何宇', verifiedAt: 5 },
    ],
    livesAlone: true,
    noLift: true,
    diet: ['少盐'],
    note: '左眼看不清',
    sameDoor: [],
    helpers: [
      { id: 'plujian001', name: '陆建', call: '妈妈', agreed: true },
      { id: 'pwaiting01', name: '陆敏', call: '妈妈', agreed: false },
    ],
    helps: [],
    consents: ['basic', 'care'],
    linked: true,
    died: false,
    may: expect.arrayContaining(['phoneOf', 'verifyWelfare', 'lock', 'unlink']) as string[],
  })
})

test('who lives behind the same door is told by name, as long as he lives there', async () => {
  const door = { home: `${COMMUNITY}.b1`, door: '2单元301' }
  await world.person('phusband01', { name: '陆守义', ...door })
  await world.person('pgone00001', { name: '沈福', ...door, died: '2026-01-02' })
  await world.person('pupstairs1', { name: '方文华', ...door, door: '2单元401' })
  expect(await card('pmanager01')).toMatchObject({ sameDoor: [{ id: 'phusband01', name: '陆守义' }] })
  expect(await card('pcounter01')).not.toHaveProperty('sameDoor')
})

const NEED = ['welfare', 'idNumber', 'born', 'note']
const CARE = ['livesAlone', 'diet', 'hardOfHearing', 'noLift']

test('at the counter one sees her food and the end of her phone, and nobody’s need', async () => {
  const seen = await card('pcounter01')
  expect(seen).toMatchObject({ diet: ['少盐'], phoneTail: '0037', phone: '199****0037' })
  for (const field of [...NEED, 'livesAlone', 'helpers', 'hasIdNumber'])
    expect(seen).not.toHaveProperty(field)
  expect(seen['may']).toEqual(['phoneOf'])
})

test('the building leader sees that she lives alone, not what she eats or gets', async () => {
  const seen = await card('pleader001')
  expect(seen).toMatchObject({ livesAlone: true, helpers: [{ name: '陆建' }, { name: '陆敏' }] })
  for (const field of [...NEED, 'diet', 'consents']) expect(seen).not.toHaveProperty(field)
})

test('who keeps the installation running sees nothing of care or need', async () => {
  const seen = await card('padmin0001')
  for (const field of [...NEED, ...CARE]) expect(seen).not.toHaveProperty(field)
})

test('the grid worker sees the category and until when, not the paper', async () => {
  const seen = await card('pgrid00001')
  expect(seen['welfare']).toEqual([{ category: '低保', validTo: '2027-05-31' }])
})

test('a volunteer, a neighbour and staff of elsewhere see nothing', async () => {
  for (const who of ['pvolunteer', 'pneighbour', 'pmanager02'])
    expect(await ask(people, who, 'person', { personId: SHEN })).toMatchObject({
      refusal: { code: 'access.not-allowed' },
    })
})

test('once she takes her consent to care back nobody sees how she is looked after', async () => {
  await world.db.collection('persons').change(SHEN, {}, { 'consents.care.given': { set: false } })
  const seen = await card('pmanager01')
  expect(seen).not.toHaveProperty('livesAlone')
  expect(seen['diet']).toEqual([])
})

test('what the card offers is what the door lets in', async () => {
  for (const who of ['pmanager01', 'pgrid00001', 'pcounter01', 'pleader001']) {
    const offered = (await card(who))['may'] as string[]
    const look = await ask(people, who, 'idNumberOf', { personId: SHEN, why: 'verify' })
    expect(look.ok).toBe(offered.includes('idNumberOf'))
    const verify = { personId: SHEN, category: '低保', holds: false }
    expect((await ask(people, who, 'verifyWelfare', verify)).ok).toBe(offered.includes('verifyWelfare'))
  }
})

test('a full ID number is told to whom it is his work, and the look is written down first', async () => {
  const look = (who: string) => ask(people, who, 'idNumberOf', { personId: SHEN, why: 'verify' })
  expect(await look('pmanager01')).toEqual({ ok: true, data: { idNumber: '999999194611200009' } })
  expect(await look('pgrid00001')).toMatchObject({ refusal: { code: 'access.not-allowed' } })
  world.now += 1000
  await ask(people, 'pcounter01', 'phoneOf', { personId: SHEN, why: 'not-come' })
  const looks = await ask(people, SHEN, 'looks', { personId: SHEN })
  expect(looks).toEqual({
    ok: true,
    data: {
      looks: [
        { at: world.now, by: '周桂', what: 'phone', why: 'not-come', via: 'staff' },
        { at: world.now - 1000, by: '何宇', what: 'id-number', why: 'verify', via: 'staff' },
      ],
    },
  })
  expect(JSON.stringify(world.logs)).not.toContain('999999194611200009')
})

test('how a building is stays known when its grids are laid down again', async () => {
  expect(await lift({ lift: true })).toEqual({ ok: true, data: { described: true } })
  expect(await card('pmanager01')).toMatchObject({ noLift: false })
  await ask(people, 'timer', 'setUp', {
    id: COMMUNITY,
    name: '梧桐里社区',
    phone: '8800 1234',
    hours: { from: '08:00', to: '17:30', weekdays: [1, 2, 3, 4, 5] },
    grids: [{ id: `${COMMUNITY}.g1`, name: '第一网格', buildings: ['2号楼', '1号楼'] }],
  })
  const [row] = world.cloud.readAll('communities') as unknown as { buildings: object[] }[]
  expect(row?.buildings).toContainEqual({
    id: `${COMMUNITY}.b1`,
    name: '1号楼',
    grid: `${COMMUNITY}.g1`,
    floors: 6,
    units: 3,
    lift: true,
  })
})

test('a building that is not there cannot be described, nor one of elsewhere', async () => {
  expect(await lift({ buildingId: `${COMMUNITY}.b9` })).toMatchObject({
    refusal: { code: 'people.unknown-place' },
  })
  expect(await lift({}, 'pmanager02')).toMatchObject({ refusal: { code: 'access.not-allowed' } })
})
