import { instantOf } from '../../domain/kernel/time'
import { CANTEEN, DINNER, LUNCH, openCanteen, wish, type Canteen } from '../../tests/support/canteen'
import { COMMUNITY, FRIDAY, newKey } from '../../tests/support/world'
import type { ServedRow, SittingRow } from './store'

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

test('a scanned code is a meal handed over, with what it is and what it costs, and one row of it', async () => {
  const ticket = await ticketOf(shen)
  canteen.world.now = instantOf(FRIDAY, '11:42')
  expect(await scan(ticket)).toMatchObject({
    name: '沈桂珍',
    set: 'A',
    diet: ['少盐', '软烂'],
    price: { listFen: 1200, subsidyFen: 500, payFen: 700 },
  })
  expect(rows<ServedRow>('served')).toMatchObject([
    { _id: `served:${LUNCH}:${shen}`, payFen: 700, layers: [{ payer: 'city', fen: 500 }] },
  ])
})

test('the same scan again is the same answer; another scan is told that it was collected, and when', async () => {
  const ticket = await ticketOf(shen)
  canteen.world.now = instantOf(FRIDAY, '11:42')
  const key = newKey()
  const first = await scan(ticket, LUNCH, key)
  canteen.world.now = instantOf(FRIDAY, '11:50')
  expect(await scan(ticket, LUNCH, key)).toEqual(first)
  expect(await scan(ticket)).toBe('meals.already-collected')
  expect(rows('served')).toHaveLength(1)
})

test('a code that was changed, is somebody’s shopping list, or names nobody is no code', async () => {
  const ticket = await ticketOf(shen)
  canteen.world.now = instantOf(FRIDAY, '11:42')
  for (const text of [
    `${ticket.slice(0, -1)}x`,
    ticket.replace(shen, han),
    '白菜两斤',
    '',
    ticket.replace(':lunch', ':dinner'),
  ])
    expect(await scan(text)).toBe('meals.code-invalid')
})

test('a code for another meal or another day is told apart, and one that was cancelled is no booking', async () => {
  const dinner = await ticketOf(shen, DINNER)
  canteen.world.now = instantOf(FRIDAY, '11:42')
  expect(await scan(dinner)).toBe('meals.wrong-sitting')
  canteen.world.now = instantOf('2026-11-19', '23:59')
  expect(await scan(dinner, DINNER)).toBe('meals.too-early')
  canteen.world.now = instantOf('2026-11-21', '00:00')
  expect(await scan(dinner, DINNER)).toBe('meals.wrong-sitting')
  canteen.world.now = instantOf(FRIDAY, '08:00')
  const lunch = await ticketOf(han)
  const seat = rows<SittingRow>('sittings').find(row => row._id === LUNCH)!.by[han]!
  await canteen.as(han, 'cancel', {
    sittingId: LUNCH,
    personId: han,
    seen: { set: 'A', portions: 1, code: seat.code },
    channel: 'wechat',
  })
  canteen.world.now = instantOf(FRIDAY, '11:42')
  expect(await scan(lunch)).toBe('meals.not-booked')
})

test('who collected his meal can neither cancel nor change it any more', async () => {
  await ticketOf(shen)
  const seen = {
    set: 'A',
    portions: 1,
    code: rows<SittingRow>('sittings').find(row => row._id === LUNCH)!.by[shen]!.code,
  }
  await canteen.as(zhou, 'checkIn', { sittingId: LUNCH, found: { personId: shen } })
  expect(
    await canteen.as(shen, 'cancel', { sittingId: LUNCH, personId: shen, seen, channel: 'wechat' }),
  ).toBe('meals.already-collected')
  expect(await canteen.as(shen, 'change', { ...wish(shen, { set: 'B' }), seen })).toBe(
    'meals.already-collected',
  )
})

test('ten hands scanning one code hand out one meal', async () => {
  const ticket = await ticketOf(shen)
  canteen.world.now = instantOf(FRIDAY, '11:42')
  const answers = await Promise.all(Array.from({ length: 10 }, () => scan(ticket)))
  expect(answers.filter(answer => answer === 'meals.already-collected')).toHaveLength(9)
  expect(rows('served')).toHaveLength(1)
})

test('the counter sees numbers, names and wishes, the last four digits, who lives alone, and no category', async () => {
  await ticketOf(shen)
  await ticketOf(han)
  const seen = (await canteen.as(zhou, 'counter', { sittingId: LUNCH })) as { guests: object[] }
  expect(seen.guests).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        name: '沈桂珍',
        tail: '2046',
        age: 82,
        diet: ['少盐', '软烂'],
        state: 'expected',
        livesAlone: false,
        payFen: 700,
      }),
      expect.objectContaining({ name: '韩秀云', tail: '', livesAlone: true, building: `${COMMUNITY}.b3` }),
    ]),
  )
  expect(JSON.stringify(seen)).not.toMatch(/1990800|categories/)
})

test('what a call brought is on the list, and the board counts who still needs a word', async () => {
  await ticketOf(shen)
  await ticketOf(han)
  const note = (said: string) => canteen.as(zhou, 'noteCall', { sittingId: LUNCH, personId: han, said })
  await note('no-answer')
  canteen.world.now = instantOf(FRIDAY, '11:50')
  const board = async () =>
    (
      (await canteen.as(zhou, 'board', { canteenId: CANTEEN })) as { sittings: { unaccounted: number }[] }
    ).sittings.map(one => one.unaccounted)
  expect(await board()).toEqual([2, 0])
  await note('on-the-way')
  expect(await board()).toEqual([1, 0])
  const { guests } = (await canteen.as(zhou, 'counter', { sittingId: LUNCH })) as {
    guests: { personId: string; said?: string; calls: number }[]
  }
  expect(guests.find(guest => guest.personId === han)).toMatchObject({ said: 'on-the-way', calls: 2 })
  expect(
    await canteen.as(zhou, 'noteCall', { sittingId: LUNCH, personId: 'pnobody001', said: 'no-answer' }),
  ).toBe('meals.not-booked')
})
