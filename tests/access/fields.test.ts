import type { PersonRow } from '../../cloudfunctions/kit/person-row'
import { roles } from '../../domain/kernel/grants'
import { hit } from '../../domain/people/views'
import { guest } from '../../domain/meals/views'
import { places, staff } from '../support/access-cast'
import { committedPage, readFields } from '../support/access-page'
import { LUNCH, wish } from '../support/canteen'
import { openCommunity, type Community } from '../support/community'
import { ask } from '../support/world'

/** What each role really sees of somebody of whom everything is known, against the page. */
const fields = readFields(committedPage)
const of = 'pknown0001'
const lookers = roles.filter(role => fields[role]?.length)
const lookerOf = (role: string) => staff.find(one => one.role === role && one.reach.scope === places.here)

let community: Community
beforeAll(async () => {
  community = await openCommunity()
  const { world, services } = community
  for (const { person } of staff) await world.person(person.id, person)
  await world.person(of, {
    ...{ name: '贝桂珍', sex: '女', born: '1944-05-01', phone: '19908000123', door: '401' },
    ...{ idNumber: '999999194405010029', note: '钥匙在邻居家' },
    care: { diet: ['少盐'], livesAlone: true, hardOfHearing: true },
    welfare: [{ category: '低保', validTo: '2027-11-20', evidence: '低保证', verifiedBy: of, verifiedAt: 1 }],
    helps: [{ person: 'pshen00001', call: '妈妈', state: 'agreed', since: 0 }],
  })
  await world.person('phelper001', { helps: [{ person: of, call: '妈妈', state: 'agreed', since: 0 }] })
  const closing = { set: { at: 1, due: world.now + 1, by: of } }
  await world.db.collection<PersonRow>('persons').change(of, {}, { closing, kind: { set: 'elder' } })
  const building = { buildingId: `${places.here}.b1`, floors: 6, units: 2, lift: false }
  await ask(services['people']!, lookerOf('administrator')?.person.id, 'describeBuilding', building)
  await community.as(of, 'book', wish(of))
})
afterAll(() => community.world.close())

async function told(
  role: string,
  service: string,
  action: string,
  input: object,
): Promise<Record<string, unknown>> {
  const reply = await ask(community.services[service]!, lookerOf(role)?.person.id, action, input)
  if (!reply.ok) throw new Error(JSON.stringify(reply))
  return reply.data as Record<string, unknown>
}

/** Papers are told inside the categories. */
const known = (answer: Record<string, unknown>) => [
  ...Object.keys(answer).filter(field => !['id', 'may'].includes(field)),
  ...(JSON.stringify(answer['welfare'] ?? '').includes('evidence') ? ['proof'] : []),
]

test('the page tells of five roles that look people up', () => {
  expect(lookers).toHaveLength(5)
})

test.each(lookers)('a %s sees on a card the fields of the page, and no other', async role => {
  const card = await told(role, 'people', 'person', { personId: of })
  expect(known(card).sort()).toEqual([...(fields[role] ?? [])].sort())
})

test.each(lookers)(
  'a %s finds in a list the fields of the page that a list has, and no other',
  async role => {
    const found = await told(role, 'people', 'search', { scope: places.here, text: '贝桂珍' })
    const [one] = (found['hits'] ?? []) as Record<string, unknown>[]
    const wanted = (fields[role] ?? []).filter(field => Object.hasOwn(hit.shape, field))
    expect(known(one ?? {}).sort()).toEqual(wanted.sort())
  },
)

/** What a list of a sitting tells of the person, beside his meal, and under which name the page has it. */
const ofPerson = {
  name: 'name',
  tail: 'phoneTail',
  age: 'age',
  building: 'building',
  diet: 'diet',
  livesAlone: 'livesAlone',
}
const ofMeal = [
  'personId',
  'code',
  'set',
  'portions',
  'way',
  'state',
  'collectedAt',
  'payFen',
  'said',
  'calls',
]

test('the list of a sitting tells of the person what the canteen’s column has, and who lives alone', async () => {
  expect(Object.keys(guest.shape).sort()).toEqual([...Object.keys(ofPerson), ...ofMeal].sort())
  const { guests } = await told('canteen-staff', 'meals', 'counter', { sittingId: LUNCH })
  const [one = {}] = guests as Record<string, unknown>[]
  const seen = Object.entries(ofPerson).flatMap(([key, field]) => (Object.hasOwn(one, key) ? [field] : []))
  const beyond = seen.filter(field => !fields['canteen-staff']?.includes(field))
  expect([seen.length, beyond]).toEqual([6, ['livesAlone']])
})
