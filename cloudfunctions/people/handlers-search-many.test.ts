import { ask, COMMUNITY, openWorld, type World } from '../../tests/support/world'
import type { PersonRow } from '../kit/person-row'
import type { Service } from '../kit/serve'
import { peopleService } from './service'
import { recordFields } from './steps-record'

const SURNAMES = ['沈', '陆', '韩', '王', '李']
const GIVEN = ['桂珍', '守义', '秀云', '建国', '淑芬', '国强', '玉兰']
const PEOPLE = 5000
const AT_ONCE = 250

let world: World
let people: Service

async function put(n: number) {
  const name = `${SURNAMES[n % 5] ?? ''}${GIVEN[n % 7] ?? ''}`
  const building = 1 + (n % 3)
  const [_id, home] = [`pmany${String(n).padStart(6, '0')}`, `${COMMUNITY}.b${building}`]
  const phone = `19908${String(n).padStart(6, '0')}`
  const facts = { name, home, phone, door: `${1 + (Math.floor(n / 30) % 4)}单元${101 + (n % 30) * 100}` }
  const fields = await recordFields(_id, facts, `${building}号楼`, world.vault)
  await world.db.collection<PersonRow>('persons').put({ ...fields, _id, name, home, grants: [], helps: [] })
}

beforeAll(async () => {
  world = await openWorld()
  people = peopleService({ ...world.tools, db: world.db, vault: world.vault })
  await world.person('pmanager01', {
    name: '何宇',
    grants: [{ role: 'community-manager', scope: COMMUNITY }],
  })
  for (let from = 0; from < PEOPLE; from += AT_ONCE)
    await Promise.all(Array.from({ length: AT_ONCE }, (_, n) => put(from + n)))
}, 240_000)
afterAll(() => world.close())

test.each(['沈', '沈桂珍', 'sgz', '桂', '2046', '3-2-301', '301', 's', '王建国', 'hyu'])(
  'among five thousand the first ten for %p are there in one call that looks at no more than twice of them',
  async text => {
    world.cloud.meter.reset()
    const reply = await ask(people, 'pmanager01', 'search', { scope: COMMUNITY, text })
    if (!reply.ok) throw new Error(JSON.stringify(reply))
    const { hits, more } = reply.data as { hits: object[]; more: boolean }
    const lines = Object.entries(world.cloud.meter.read().byAction)
    const examined = lines.filter(([key]) => key.endsWith(' persons')).map(([, line]) => line.examined)
    // One of those looked at is the caller’s own record.
    expect(examined.reduce((sum, n) => sum + n, -1)).toBeLessThanOrEqual(2 * hits.length)
    expect(more).toBe(hits.length === 10)
  },
)

test('the meter would tell of a search that looked at everybody', async () => {
  world.cloud.meter.reset()
  await world.db
    .collection<PersonRow>('persons')
    .some([{ community: COMMUNITY, name: '沈桂珍' }], { limit: 11 })
  expect(world.cloud.meter.read().examined).toBeGreaterThan(22)
})
