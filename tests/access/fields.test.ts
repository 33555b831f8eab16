import { peopleAccess } from '../../domain/people/access'
import { roles } from '../../domain/kernel/grants'
import { hit } from '../../domain/people/views'
import { guest } from '../../domain/meals/views'
import { places, staff } from '../support/access-cast'
import { holderOf, KNOWN, letInKnown } from '../support/access-known'
import { committedPage, readFields } from '../support/access-page'
import { LUNCH } from '../support/canteen'
import { openCommunity, type Community } from '../support/community'
import { ask } from '../support/world'

/** What each role really sees of somebody of whom everything is known, against the page. */
const fields = readFields(committedPage)
const lookers = roles.filter(role => fields[role]?.length)
/** Who may open a card, by the same table that the door reads; the page about it is tried elsewhere. */
const readers = roles.filter(role => peopleAccess.person.living[role])

let community: Community
beforeAll(async () => {
  community = await openCommunity()
  for (const { person } of staff) await community.world.person(person.id, person)
  await letInKnown(community)
})
afterAll(() => community.world.close())

async function told(
  role: string,
  service: string,
  action: string,
  input: object,
): Promise<Record<string, unknown>> {
  const reply = await ask(community.services[service]!, holderOf(role), action, input)
  if (!reply.ok) throw new Error(JSON.stringify(reply))
  return reply.data as Record<string, unknown>
}

/** Papers are told inside the categories. */
const known = (answer: Record<string, unknown>) => [
  ...Object.keys(answer).filter(field => !['id', 'may'].includes(field)),
  ...(JSON.stringify(answer['welfare'] ?? '').includes('evidence') ? ['proof'] : []),
]

test('the page tells of six roles that look people up; the county centre finds them, and opens no card', () => {
  expect(lookers).toHaveLength(6)
  expect(readers).toEqual(lookers.filter(role => role !== 'county-centre'))
})

test.each(readers)('a %s sees on a card the fields of the page, and no other', async role => {
  const card = await told(role, 'people', 'person', { personId: KNOWN })
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

/** A record always has its lists and flags: what is not told is empty there. */
const isTold = ([field, value]: [string, unknown]) =>
  !['id', 'home', 'phoneProved', 'mayCorrect'].includes(field) &&
  value !== false &&
  !(Array.isArray(value) && value.length === 0)

test.each(lookers)('a %s who may read a record finds in it no more than on the card', async role => {
  const reply = await ask(community.services['people']!, holderOf(role), 'record', { personId: KNOWN })
  const record = Object.fromEntries(Object.entries(reply.ok ? (reply.data as object) : {}).filter(isTold))
  const beyond = known(record).filter(field => !fields[role]?.includes(field))
  expect(beyond).toEqual([])
})

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
