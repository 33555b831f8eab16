import { join } from 'node:path'
import { peopleService } from '../../cloudfunctions/people/service'
import type { OutputOf } from '../../domain/kernel/contract'
import { instantOf } from '../../domain/kernel/time'
import type { MealsContract } from '../../domain/meals/contract'
import type { PeopleContract } from '../../domain/people/contract'
import { readTable } from '../../local/import/read-table'
import { CANTEEN, openCanteen, type Canteen } from '../support/canteen'
import { callerNamed, COMMUNITY, newKey } from '../support/world'

const MONDAY = '2026-11-23'
const LUNCH = `${CANTEEN}:${MONDAY}:lunch`
const sample = (file: string) => join(__dirname, '../samples', file)
let canteen: Canteen
let asPeople: (who: string, action: string, input: unknown) => Promise<unknown>

beforeAll(async () => {
  canteen = await openCanteen([])
  const people = peopleService({ ...canteen.world.tools, db: canteen.world.db, vault: canteen.world.vault })
  asPeople = async (who, action, input) => {
    const reply = await people({ action, input, key: newKey() }, callerNamed(who), 'test')
    if (reply.ok) return reply.data
    return 'refusal' in reply ? reply.refusal.code : reply
  }
  await asPeople('timer', 'setUp', {
    id: COMMUNITY,
    name: '梧桐里社区',
    phone: '8800 1234',
    hours: { from: '08:00', to: '17:30', weekdays: [1, 2, 3, 4, 5] },
    grids: [{ id: `${COMMUNITY}.g1`, name: '第一网格', buildings: ['1号楼', '2号楼', '3号楼'] }],
  })
  await canteen.world.person('pstaff0001', {
    name: '乔敏',
    grants: [{ role: 'community-manager', scope: COMMUNITY }],
  })
})
afterAll(() => canteen.world.close())

const personNamed = (name: string) => {
  const row = canteen.world.cloud.readAll('persons').find(person => person['name'] === name)
  return typeof row?._id === 'string' ? row._id : ''
}

/** Staff print a code, the person types it: from then on his WeChat is he. */
async function link(name: string): Promise<string> {
  const id = personNamed(name)
  const { code } = (await asPeople('pstaff0001', 'invite', { personId: id })) as OutputOf<
    PeopleContract['invite']
  >
  expect(await asPeople(`wechat-of-${id}`, 'accept', { code })).toEqual({ personId: id })
  return id
}

test('a roster and a week’s menu come in as the office keeps them, and again change nothing', async () => {
  const roster = await readTable(sample('roster-courtyard-18.csv'))
  const take = (apply: boolean) =>
    asPeople('pstaff0001', 'importRoster', {
      communityId: COMMUNITY,
      rows: roster.rows,
      apply,
      consented: true,
    }) as Promise<OutputOf<PeopleContract['importRoster']>>
  expect((await take(true)).counts).toMatchObject({ fresh: 309, refused: 6, doubled: 2 })
  expect((await take(true)).counts).toMatchObject({ fresh: 0, changed: 0, unchanged: 309 })
  const menu = await readTable(sample('menu-week.csv'))
  const cook = () =>
    canteen.as('pstaff0001', 'importMenu', { canteenId: CANTEEN, rows: menu.rows, apply: true }) as Promise<
      OutputOf<MealsContract['importMenu']>
    >
  expect((await cook()).counts).toEqual({ fresh: 15, changed: 0, unchanged: 0, refused: 0 })
  expect((await cook()).counts).toMatchObject({ fresh: 0, unchanged: 15 })
})

test('an elder books on her phone, her daughter books for him too, both come, the kitchen knew', async () => {
  canteen.world.now = instantOf(MONDAY, '07:30')
  const [mother, daughter] = [await link('方文华'), await link('卫若琳')]
  const father = personNamed('赵忠义')
  const wish = (personId: string, set: string) => ({
    sittingId: LUNCH,
    personId,
    set,
    portions: 1,
    way: 'dine-in',
    channel: 'wechat',
  })
  const [hers, daughters] = [`wechat-of-${mother}`, `wechat-of-${daughter}`]

  const booked = (await canteen.as(hers, 'book', wish(mother, 'A'))) as OutputOf<MealsContract['book']>
  expect(await canteen.as(daughters, 'book', wish(father, 'B'))).toBe('access.not-allowed')
  await asPeople('pstaff0001', 'recordHelper', {
    elderId: father,
    helperId: daughter,
    call: '爸爸',
    how: 'oral',
  })
  expect(await canteen.as(daughters, 'book', wish(father, 'B'))).toMatchObject({ state: 'booked' })
  expect(await canteen.as(daughters, 'book', wish(father, 'B'))).toBe('meals.already-booked')

  canteen.world.now = instantOf(MONDAY, '09:01')
  const kitchen = (await canteen.as('pstaff0001', 'kitchen', { sittingId: LUNCH })) as OutputOf<
    MealsContract['kitchen']
  >
  expect([kitchen.final, kitchen.total, kitchen.sets.map(set => set.portions)]).toEqual([true, 2, [1, 1]])
  expect(kitchen.diets.map(line => line.diet)).toEqual(['少盐'])

  canteen.world.now = instantOf(MONDAY, '11:42')
  const scanned = await canteen.as('pstaff0001', 'checkIn', {
    sittingId: LUNCH,
    found: { ticket: booked.ticket },
  })
  expect(scanned).toMatchObject({
    name: '方文华',
    set: 'A',
    code: booked.code,
    price: { listFen: 1500, subsidyFen: 500, payFen: 1000 },
  })
  const { guests } = (await canteen.as('pstaff0001', 'counter', { sittingId: LUNCH })) as OutputOf<
    MealsContract['counter']
  >
  const waiting = guests.filter(guest => guest.state === 'expected')
  expect(waiting).toMatchObject([{ name: '赵忠义', tail: '0333', diet: ['少盐'], payFen: 0 }])
  expect(
    await canteen.as('pstaff0001', 'checkIn', { sittingId: LUNCH, found: { personId: father } }),
  ).toMatchObject({ name: '赵忠义' })
})

test('once the elder takes his nod back, the daughter’s next call is refused', async () => {
  const [father, daughter] = [personNamed('赵忠义'), personNamed('卫若琳')]
  const dinner = {
    sittingId: `${CANTEEN}:${MONDAY}:dinner`,
    personId: father,
    set: 'A',
    portions: 1,
    way: 'dine-in',
    channel: 'wechat',
  }
  await asPeople('pstaff0001', 'endHelp', { elderId: father, helperId: daughter })
  expect(await canteen.as(`wechat-of-${daughter}`, 'book', dinner)).toBe('access.not-allowed')
})

test('nothing private can be read in the store or in the log', async () => {
  const roster = await readTable(sample('roster-courtyard-18.csv'))
  const everything = ['persons', 'households', 'sittings', 'served', 'quotas', 'looks', 'invitations']
    .map(name => JSON.stringify(canteen.world.cloud.readAll(name)))
    .concat(JSON.stringify(canteen.world.logs))
    .join()
  const numbers = roster.rows
    .flatMap(({ cells }) => [cells['身份证号'] ?? '', cells['联系电话'] ?? ''])
    .filter(text => /^\d{11}/.test(text))
  expect(numbers.length).toBeGreaterThan(400)
  expect(numbers.filter(number => everything.includes(number))).toEqual([])
})
