import { whatIsWrong } from '../../domain/kernel/seats'
import { LUNCH, openCanteen, wish, type Canteen } from '../../tests/support/canteen'
import type { SittingRow } from '../meals/store'
import { codeFor } from './seats'

let canteen: Canteen
beforeEach(async () => {
  canteen = await openCanteen()
})
afterEach(() => canteen.world.close())
const lunch = () =>
  canteen.world.cloud.readAll('sittings').find(row => row._id === LUNCH) as unknown as SittingRow

/** Two people whose first choice of number is the same. */
function namesakes(): [string, string] {
  const seen = new Map<string, string>()
  for (let n = 0; ; n++) {
    const id = `pperson${String(n).padStart(6, '0')}`
    const other = seen.get(codeFor(LUNCH, id, 0))
    if (other) return [other, id]
    seen.set(codeFor(LUNCH, id, 0), id)
  }
}

test('numbers have four digits and differ from attempt to attempt', () => {
  const codes = Array.from({ length: 200 }, (_, n) => codeFor(LUNCH, `pperson${String(n)}`, n % 4))
  expect(codes.every(code => /^[1-9]\d{3}$/.test(code))).toBe(true)
  expect(new Set([0, 1, 2, 3].map(attempt => codeFor(LUNCH, 'pshen00001', attempt))).size).toBe(4)
})

test('two people never share a number, also when both hands come at once', async () => {
  const [one, other] = namesakes()
  await canteen.world.person(one)
  await canteen.world.person(other)
  const codes = (await Promise.all([one, other].map(id => canteen.as(id, 'book', wish(id))))) as {
    code: string
  }[]
  expect(new Set(codes.map(({ code }) => code)).size).toBe(2)
  expect(whatIsWrong(lunch())).toEqual([])
})

test('a pool seen full is looked at first; what becomes free there and what is wished again is known all the same', async () => {
  const [lu, shen, han] = ['plu0000001', 'pshen00001', 'phan000001']
  for (const id of [lu, shen, han]) await canteen.world.person(id)
  const { cloud } = canteen.world
  const wishes = { set: 'B' }
  const booked = (await canteen.as(lu, 'book', wish(lu, wishes), 'key-of-lu-1')) as { code: string }
  const callsOf = async (id: string) => {
    cloud.meter.reset()
    expect(await canteen.as(id, 'book', wish(id, wishes))).toBe('meals.sold-out')
    return cloud.meter.read().calls
  }
  expect(await callsOf(shen)).toBe(3)
  expect(await callsOf(han)).toBe(2)
  expect(await canteen.as(lu, 'book', wish(lu, wishes), 'key-of-lu-1')).toEqual(booked)
  const seen = { set: 'B', portions: 1, code: booked.code }
  await canteen.as(lu, 'cancel', { sittingId: LUNCH, personId: lu, seen, channel: 'wechat' })
  canteen.world.now += 3_000
  expect(await canteen.as(shen, 'book', wish(shen, wishes))).toMatchObject({ state: 'booked' })
})

test('a number that was given back may go to somebody else', async () => {
  const [one, other] = namesakes()
  await canteen.world.person(one)
  await canteen.world.person(other)
  const { code } = (await canteen.as(one, 'book', wish(one))) as { code: string }
  await canteen.as(one, 'cancel', {
    sittingId: LUNCH,
    personId: one,
    seen: { set: 'A', portions: 1, code },
    channel: 'wechat',
  })
  expect(await canteen.as(other, 'book', wish(other))).toMatchObject({ code })
})

test('a number that was seen wrongly is not taken from whom it leads to', async () => {
  for (const id of ['pshen00001', 'plu0000001']) await canteen.world.person(id)
  await canteen.as('pshen00001', 'book', wish('pshen00001'))
  const { code } = (await canteen.as('plu0000001', 'book', wish('plu0000001'))) as { code: string }
  await canteen.as('pshen00001', 'cancel', {
    sittingId: LUNCH,
    personId: 'pshen00001',
    seen: { set: 'A', portions: 1, code },
    channel: 'wechat',
  })
  expect(lunch().codes).toEqual({ [code]: 'plu0000001' })
  expect(whatIsWrong(lunch())).toEqual([])
})

test('a place that changed hands between look and write is not given back twice', async () => {
  await canteen.world.person('pshen00001')
  const { code } = (await canteen.as('pshen00001', 'book', wish('pshen00001'))) as { code: string }
  const cancel = () =>
    canteen.as('pshen00001', 'cancel', {
      sittingId: LUNCH,
      personId: 'pshen00001',
      seen: { set: 'A', portions: 1, code },
      channel: 'wechat',
    })
  const answers = await Promise.all([cancel(), cancel(), cancel()])
  expect(answers.filter(answer => answer === 'meals.not-booked')).toHaveLength(2)
  expect(lunch().pools['A']).toEqual({ cap: 3, left: 3 })
})

test('one who comes back for a second place is refused, also when his first number is free again', async () => {
  const [one, other] = namesakes()
  await canteen.world.person(one)
  await canteen.world.person(other)
  const first = (await canteen.as(one, 'book', wish(one))) as { code: string }
  await canteen.as(other, 'book', wish(other))
  const seen = { set: 'A', portions: 1, code: first.code }
  await canteen.as(one, 'cancel', { sittingId: LUNCH, personId: one, seen, channel: 'wechat' })
  expect(await canteen.as(other, 'book', wish(other))).toBe('meals.already-booked')
  expect(whatIsWrong(lunch())).toEqual([])
})

test('what was seen wrongly is given back to the set it was taken from', async () => {
  await canteen.world.person('pshen00001')
  const { code } = (await canteen.as('pshen00001', 'book', wish('pshen00001'))) as { code: string }
  const seen = { set: 'B', portions: 1, code }
  const cancel = { sittingId: LUNCH, personId: 'pshen00001', seen, channel: 'wechat' }
  expect(await canteen.as('pshen00001', 'cancel', cancel)).toEqual({ cancelled: true })
  expect(lunch().pools).toEqual({ A: { cap: 3, left: 3 }, B: { cap: 1, left: 1 } })
})

test('a sitting that was called off takes no wishes', async () => {
  await canteen.world.person('pshen00001')
  await canteen.world.db.collection<SittingRow>('sittings').change(LUNCH, {}, { state: { set: 'cancelled' } })
  expect(await canteen.as('pshen00001', 'book', wish('pshen00001'))).toBe('meals.closed')
  expect(lunch().by).toEqual({})
})
