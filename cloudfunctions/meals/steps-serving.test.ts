import { addDays, instantOf } from '../../domain/kernel/time'
import { CANTEEN, LUNCH, openCanteen, wish, type Canteen } from '../../tests/support/canteen'
import { COMMUNITY, FRIDAY, newKey } from '../../tests/support/world'
import type { ServedRow, SittingRow } from './store'
import type { QuotaRow } from './store-quota'

const shen = 'pshen00001'
const han = 'phan000001'
const zhou = 'pzhou00001'
let canteen: Canteen
const ticketOf = async (person: string, sittingId = LUNCH) =>
  ((await canteen.as(person, 'book', wish(person, { sittingId }))) as { ticket: string }).ticket
const scan = (ticket: string, sittingId = LUNCH, key?: string) =>
  canteen.as(zhou, 'checkIn', { sittingId, found: { ticket } }, key)
const rows = <T>(name: string) => canteen.world.cloud.readAll(name) as unknown as T[]

beforeEach(async () => {
  canteen = await openCanteen()
  await canteen.world.person(shen, {
    name: '沈桂珍',
    born: '1944-03-02',
    phone: '19908002046',
    care: { diet: ['少盐', '软烂'] },
  })
  await canteen.world.person(han, {
    name: '韩秀云',
    born: '1944-05-01',
    care: { diet: [], livesAlone: true },
    home: `${COMMUNITY}.b3`,
  })
  await canteen.world.person(zhou, { name: '周师傅', grants: [{ role: 'canteen-staff', scope: CANTEEN }] })
})
afterEach(() => canteen.world.close())

test('the subsidy of the day goes to one meal only, whichever canteen asks', async () => {
  const second = `${COMMUNITY}.k2`
  const guangzhouLike = {
    id: second,
    name: '二号饭堂',
    meals: { lunch: { opens: '11:00', shuts: '12:30', cutOff: { serviceDaysBefore: 0, at: '09:00' } } },
    serviceWeekdays: [5],
    ways: ['dine-in'],
    policyTemplate: 'shenzhen',
  }
  await canteen.as('timer', 'setUp', guangzhouLike)
  const row = {
    line: 2,
    cells: { 日期: FRIDAY, 餐次: '午餐', 套餐: 'A', 菜品: '面', '价格(元)': '12', 份数: '9' },
  }
  await canteen.as('timer', 'importMenu', { canteenId: second, rows: [row], apply: true })
  await canteen.world.person('pzhou00002', {
    name: '周二',
    grants: [{ role: 'canteen-staff', scope: second }],
  })
  const there = `${second}:${FRIDAY}:lunch`
  await ticketOf(shen)
  await ticketOf(shen, there)
  canteen.world.now = instantOf(FRIDAY, '11:42')
  const [a, b] = (await Promise.all([
    canteen.as(zhou, 'checkIn', { sittingId: LUNCH, found: { personId: shen } }),
    canteen.as('pzhou00002', 'checkIn', { sittingId: there, found: { personId: shen } }),
  ])) as { price: { subsidyFen: number } }[]
  expect([a!.price.subsidyFen, b!.price.subsidyFen].sort()).toEqual([0, 500])
  expect(rows<QuotaRow>('quotas')).toMatchObject([{ used: 2 }])
})

test('a check-in that was cut short after the first write is finished by the clock, once', async () => {
  await ticketOf(shen)
  await canteen.world.db
    .collection<SittingRow>('sittings')
    .change(
      LUNCH,
      { [`by.${shen}`]: { present: true } },
      { [`by.${shen}.collectedAt`]: { set: instantOf(FRIDAY, '11:42') } },
    )
  canteen.world.now = instantOf(FRIDAY, '20:00')
  expect(await canteen.as('timer', 'settle', {})).toMatchObject({ finished: 1 })
  expect(await canteen.as('timer', 'settle', {})).toMatchObject({ finished: 0 })
  expect(rows<ServedRow>('served')).toMatchObject([{ person: shen, payFen: 700 }])
})

test('after a week in which nothing ran the clock looks back a week', async () => {
  await ticketOf(shen)
  const collectedAt = instantOf(FRIDAY, '11:42')
  await canteen.world.db
    .collection<SittingRow>('sittings')
    .change(
      LUNCH,
      { [`by.${shen}`]: { present: true } },
      { [`by.${shen}.collectedAt`]: { set: collectedAt } },
    )
  canteen.world.now = instantOf(addDays(FRIDAY, 7), '08:00')
  expect(await canteen.as('timer', 'settle', {})).toMatchObject({ finished: 0 })
  expect(await canteen.as('timer', 'settle', { since: collectedAt })).toMatchObject({ finished: 1 })
})

test('a repeated scan tells what the meal came to, also when the person’s record has changed since', async () => {
  const ticket = await ticketOf(shen)
  canteen.world.now = instantOf(FRIDAY, '11:42')
  const key = newKey()
  const first = await scan(ticket, LUNCH, key)
  await canteen.world.person(shen, { name: '沈桂珍', born: '1984-03-02' })
  expect(await scan(ticket, LUNCH, key)).toEqual(first)
  expect(rows<ServedRow>('served')).toMatchObject([{ subsidyFen: 500, payFen: 700 }])
})
