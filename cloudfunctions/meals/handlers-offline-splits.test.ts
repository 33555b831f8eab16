import { instantOf } from '../../domain/kernel/time'
import type { CarriedList, Scan } from '../../domain/meals/offline'
import { audit } from '../../local/audit/audit'
import type { Document } from '../../local/cloud/values'
import { CANTEEN, openCanteen, wish, type Canteen } from '../../tests/support/canteen'
import { noted } from '../../tests/support/offline'
import type { Row } from '../kit/database'
import { COMMUNITY, FRIDAY } from '../../tests/support/world'

/*
 * R10 on the real service and store: two canteens of one community, guests who booked, gave back, ate at both, came while
 * the net was there; five counters' notings handed in in any order, in pieces, some twice: the same store every time.
 */

const SPLITS = 20
const THERE = `${COMMUNITY}.k2`
const at = (clock: string) => instantOf(FRIDAY, clock)
const lunchOf = (canteen: string) => `${canteen}:${FRIDAY}:lunch`
const guests = Array.from({ length: 9 }, (_, n) => `pguest000${String(n)}`)
const staff = new Map([
  [CANTEEN, 'pstaff0001'],
  [THERE, 'pstaff0002'],
])

/** Chance that is the same in every run of a seed. */
function chance(seed: number): (below: number) => number {
  let state = seed * 7919
  return below => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return (state >>> 8) % below
  }
}

async function openTwo(): Promise<Canteen> {
  const row = (day: string) => ({
    line: 2,
    cells: { 日期: day, 餐次: '午餐', 套餐: 'A', 菜品: '面 青菜', '价格(元)': '12', 份数: '40' },
  })
  const canteen = await openCanteen([row(FRIDAY)])
  const lunch = { opens: '11:00', shuts: '12:30', cutOff: { serviceDaysBefore: 0, at: '09:00' } }
  await canteen.as('timer', 'setUp', {
    id: THERE,
    name: '二号饭堂',
    meals: { lunch },
    serviceWeekdays: [5],
    ways: ['dine-in'],
    policyTemplate: 'shenzhen',
  })
  await canteen.as('timer', 'importMenu', { canteenId: THERE, rows: [row(FRIDAY)], apply: true })
  for (const id of guests) await canteen.world.person(id, { born: '1944-03-02' })
  for (const [scope, id] of staff)
    await canteen.world.person(id, { grants: [{ role: 'canteen-staff', scope }] })
  return canteen
}

interface Morning {
  canteen: Canteen
  lists: Record<string, CarriedList>
}

/** Guests 0–5 book here, 0–3 there too; 5 gives it back after the lists were taken; 1 comes while the net is there. */
async function liveMorning(canteen: Canteen): Promise<Morning> {
  for (const [n, id] of guests.slice(0, 6).entries()) {
    await canteen.as(id, 'book', wish(id))
    if (n < 4) await canteen.as(id, 'book', wish(id, { sittingId: lunchOf(THERE) }))
  }
  const lists: Record<string, CarriedList> = {}
  for (const [scope, id] of staff) {
    const taken = await canteen.as(id, 'takeList', { sittingId: lunchOf(scope) })
    lists[scope] = (taken as { list: CarriedList }).list
  }
  const last = guests[5] ?? ''
  const { sittings } = (await canteen.as(last, 'mine', { personIds: [last] })) as {
    sittings: { bookings: { code: string }[] }[]
  }
  canteen.world.now = at('08:50')
  const seen = { set: 'A', portions: 1, code: sittings[0]?.bookings[0]?.code }
  await canteen.as(last, 'cancel', { sittingId: lunchOf(CANTEEN), personId: last, seen, channel: 'wechat' })
  canteen.world.now = at('11:20')
  await checkIn(canteen, CANTEEN, 1)
  canteen.world.now = at('13:00')
  return { canteen, lists }
}

const checkIn = (canteen: Canteen, scope: string, guest: number) =>
  canteen.as(staff.get(scope), 'checkIn', { sittingId: lunchOf(scope), found: { personId: guests[guest] } })

/** What five counters noted; guest 0 only ever comes with the net, 8 never booked. */
function notings(lists: Morning['lists']): { scope: string; scan: Scan; device: string }[] {
  const draw = chance(99)
  return Array.from({ length: 40 }, (_, n) => {
    const scope = draw(2) === 0 ? CANTEEN : THERE
    const whom = 1 + draw(8)
    const told = (['given', 'given', 'given', 'again'] as const)[draw(4)] ?? 'given'
    const moment = at('10:55') + draw(90) * 60_000
    const by = { personId: guests[whom] ?? '' }
    const scan = noted(lists[scope] ?? { takenAt: 0, stamp: '' }, by, moment, {
      told,
      nonce: String(n).padStart(32, '0'),
      seq: n,
    })
    return { scope, scan, device: `counter0${String(n % 5)}` }
  })
}

/** Says only in how many steps it came about, and who did it with the net there. */
const STEPS = ['turn', 'turns', 'deeds', 'newsKey']
const plain = (name: string) => (row: Document) => {
  const rest = Object.fromEntries(Object.entries(row).filter(([field]) => !STEPS.includes(field)))
  return `${name} ${JSON.stringify(rest, (_, value: unknown) => ordered(value))}`
}
const ordered = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

/** Hands it all in by the chance of a seed, with a check-in with the net somewhere in between; the store afterwards. */
async function handIn({ canteen, lists }: Morning, seed: number): Promise<string[]> {
  const draw = chance(seed)
  const left = notings(lists)
    .map(one => ({ ...one, rank: seed === 0 ? 0 : draw(1000) }))
    .sort((a, b) => a.rank - b.rank)
  const half = Math.floor(left.length / 2)
  for (let from = 0; from < left.length;) {
    const piece = left.slice(from, (from += seed === 0 ? left.length : 1 + draw(12)))
    if (from >= half && from - piece.length < half) await checkIn(canteen, CANTEEN, 0)
    for (let times = 1 + (draw(3) === 0 ? 1 : 0); times > 0; times--) await upload(canteen, piece)
  }
  await upload(canteen, left.slice(0, half))
  await canteen.as('timer', 'settle', {})
  const store = (name: string) => canteen.world.cloud.readAll(name)
  const found = audit(store, canteen.world.now + 3_600_000).flatMap(({ findings }) => findings)
  // These guests were put there by hand, without accounts of their own.
  expect(found.filter(({ invariant }) => invariant !== 'people')).toEqual([])
  const rows = touched.flatMap(name => store(name).map(plain(name)))
  return rows.sort()
}

async function upload(canteen: Canteen, piece: ReturnType<typeof notings>): Promise<void> {
  const calls = [...staff.keys()].flatMap(scope => {
    const some = piece.filter(one => one.scope === scope)
    const [first] = some
    const input = { sittingId: lunchOf(scope), device: first?.device, scans: some.map(({ scan }) => scan) }
    return first ? [canteen.as(staff.get(scope), 'uploadScans', input)] : []
  })
  await Promise.all(calls)
}

/** A piece has one device's name here. */
const nameless = (rows: readonly string[]) => rows.map(row => row.replace(/"device":"\w+",?/, ''))

const touched = ['sittings', 'served', 'quotas', 'scans']
type Rows = Record<string, readonly Row[]>
const rowsNow = ({ world }: Canteen): Rows =>
  // Rows as the services wrote them.
  Object.fromEntries(
    touched.map(name => [name, structuredClone(world.cloud.readAll(name)) as unknown as Row[]]),
  )

/** Makes it the same morning again. */
async function putBack(canteen: Canteen, before: Rows): Promise<void> {
  for (const [name, rows] of Object.entries(rowsNow(canteen))) {
    const table = canteen.world.db.collection(name)
    for (const { _id } of rows) await table.remove(_id)
    for (const row of before[name] ?? []) await table.put(row)
  }
}

let canteen: Canteen
beforeAll(async () => void (canteen = await openTwo()))
afterAll(() => canteen.world.close())

test('however it is handed in, the store is the same, and the audit finds nothing', async () => {
  const morning = await liveMorning(canteen)
  const before = rowsNow(canteen)
  const once = nameless(await handIn(morning, 0))
  expect(once.filter(row => row.startsWith('served') && row.includes('quota-used')).length).toBeGreaterThan(1)
  expect(once.filter(row => row.includes('"beyond":"cancelled"')).length).toBe(1)
  for (let seed = 1; seed <= SPLITS; seed++) {
    await putBack(canteen, before)
    expect({ seed, rows: nameless(await handIn(morning, seed)) }).toEqual({ seed, rows: once })
  }
})
