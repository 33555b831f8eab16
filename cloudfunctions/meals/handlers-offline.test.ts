import { instantOf } from '../../domain/kernel/time'
import type { CarriedList, Scan } from '../../domain/meals/offline'
import { CANTEEN, DINNER, LUNCH, openCanteen, wish, type Canteen } from '../../tests/support/canteen'
import { fingerprint, noted, openEntry } from '../../tests/support/offline'
import { FRIDAY } from '../../tests/support/world'
import type { ServedRow, SittingRow } from './store'
import { scanStore, type ScanRow } from './store-scans'

const shen = 'pshen00001'
const han = 'phan000001'
const lu = 'plu0000001'
const zhou = 'pzhou00001'
const at = (clock: string) => instantOf(FRIDAY, clock)

let canteen: Canteen
const rows = <T>(name: string) => canteen.world.cloud.readAll(name) as unknown as T[]
const sitting = () => rows<SittingRow>('sittings').find(({ _id }) => _id === LUNCH)
const book = (person: string, more: object = {}) =>
  canteen.as(person, 'book', wish(person, more)) as Promise<{ ticket: string; code: string }>
const take = async (sittingId = LUNCH) =>
  ((await canteen.as(zhou, 'takeList', { sittingId })) as { list: CarriedList }).list
const upload = (scans: Scan[], sittingId = LUNCH) =>
  canteen.as(zhou, 'uploadScans', { sittingId, device: 'counter01', scans }) as Promise<{
    scans: { nonce: string; became: string; flags: string[] }[]
  }>
const ends = async (...scans: Scan[]) => (await upload(scans)).scans.map(({ became }) => became)

beforeEach(async () => {
  canteen = await openCanteen()
  const { person } = canteen.world
  await person(shen, { name: '沈桂珍', born: '1944-03-02', phone: '19908002046', care: { diet: ['少盐'] } })
  await person(han, { name: '韩秀云', born: '1944-05-01' })
  await person(lu, { name: '陆守义', born: '1943-01-02' })
  await person(zhou, { name: '周师傅', grants: [{ role: 'canteen-staff', scope: CANTEEN }] })
})
afterEach(() => canteen.world.close())

test('a list names nobody: no name, no id, no phone, no code; only the code itself opens its own entry', async () => {
  const { ticket, code } = await book(shen)
  const other = (await book(han)).ticket
  const list = await take()
  const text = JSON.stringify(list)
  for (const secret of ['沈桂珍', '韩秀云', shen, han, '2046', ticket, ticket.split('|')[3] ?? 'x'])
    expect(text).not.toContain(secret)
  const entry = list.sealed[fingerprint(ticket)] ?? ''
  expect(openEntry(entry, ticket, LUNCH)).toMatchObject({ name: '沈桂珍', code, diet: ['少盐'], payFen: 700 })
  expect(() => openEntry(entry, other, LUNCH)).toThrow()
  expect(() => openEntry(entry, ticket, DINNER)).toThrow()
  expect(list.numbers[code]).toEqual({
    code,
    set: 'A',
    portions: 1,
    way: 'dine-in',
    diet: ['少盐'],
    payFen: 700,
  })
})

test('whoever finds the phone and tries every number, every id and every code without its signature opens nothing', async () => {
  const [one, two] = [await book(shen), await book(han)]
  const { sealed } = await take()
  const numbers = Array.from({ length: 10_000 }, (_, n) => String(n).padStart(4, '0'))
  const unsigned = [shen, han].flatMap(id => [id, `${LUNCH}|${id}`, `nuanlin1|${LUNCH}|${id}|`])
  const codes = [one, two].map(({ ticket }) => ticket.slice(0, -1))
  for (const guess of [...numbers, ...unsigned, ...codes, one.code, two.code]) {
    expect(sealed[fingerprint(guess)]).toBeUndefined()
    for (const entry of Object.values(sealed).slice(0, guess.length > 4 ? 2 : 0))
      expect(() => openEntry(entry, guess, LUNCH)).toThrow()
  }
})

test('entries are as long for a short name as for a long one, so that they cannot be told apart', async () => {
  await canteen.world.person(han, { name: '韩' })
  await book(shen)
  await book(han)
  const { sealed } = await take()
  expect(new Set(Object.values(sealed).map(entry => entry.length)).size).toBe(1)
})

test('what was noted without net is collected at its own moment, by code, by number and by a tap on the list', async () => {
  const [one, two] = [await book(shen), await book(han)]
  await book(lu, { set: 'B' })
  const list = await take()
  canteen.world.now = at('12:40')
  const scans = [
    noted(list, { look: fingerprint(one.ticket) }, at('11:10')),
    noted(list, { code: two.code }, at('11:20')),
    noted(list, { personId: lu }, at('11:30')),
  ]
  expect(await ends(...scans)).toEqual(['collected', 'collected', 'collected'])
  const collected = (id: string) => sitting()?.by[id]?.collectedAt
  expect([shen, han, lu].map(collected)).toEqual([at('11:10'), at('11:20'), at('11:30')])
  expect(rows<ServedRow>('served').map(({ payFen, collectedAt }) => [payFen, collectedAt])).toEqual([
    [700, at('11:10')],
    [700, at('11:20')],
    [1000, at('11:30')],
  ])
  const before = JSON.stringify([rows('sittings'), rows('served'), rows('quotas'), rows('scans')])
  expect(await ends(...scans)).toEqual(['collected', 'collected', 'collected'])
  expect(JSON.stringify([rows('sittings'), rows('served'), rows('quotas'), rows('scans')])).toBe(before)
})

test('a scan that was earlier than a check-in with the net moves the meal to its moment, and nothing else', async () => {
  await book(shen)
  const list = await take()
  canteen.world.now = at('12:00')
  await canteen.as(zhou, 'checkIn', { sittingId: LUNCH, found: { personId: shen } })
  expect(await ends(noted(list, { personId: shen }, at('12:10')))).toEqual(['again'])
  expect(await ends(noted(list, { personId: shen }, at('11:10')))).toEqual(['collected'])
  expect(rows<ServedRow>('served')).toMatchObject([
    { collectedAt: at('11:10'), subsidyFen: 500, payFen: 700 },
  ])
  expect(sitting()?.by[shen]).toMatchObject({ collectedAt: at('11:10'), carried: true })
})

test('served after he gave it back, or without a booking: a row of its own, and the books of places stay as they are', async () => {
  const { code, ticket } = await book(han, { portions: 2 })
  const list = await take()
  canteen.world.now = at('08:40')
  const seen = { set: 'A', portions: 2, code }
  await canteen.as(han, 'cancel', { sittingId: LUNCH, personId: han, seen, channel: 'wechat' })
  const pools = JSON.stringify(sitting()?.pools)
  canteen.world.now = at('12:40')
  const scans = [
    noted(list, { look: fingerprint(ticket) }, at('11:10')),
    noted(list, { code }, at('11:11')),
    noted(list, { personId: lu }, at('11:20'), { told: 'given-unlisted' }),
  ]
  expect(await ends(...scans)).toEqual(['after-cancel', 'again', 'unbooked'])
  expect(JSON.stringify(sitting()?.pools)).toBe(pools)
  expect(rows<ServedRow>('served')).toMatchObject([
    { _id: `served:${LUNCH}:${han}:beyond`, beyond: 'cancelled', portions: 2, payFen: 1900 },
    { _id: `served:${LUNCH}:${lu}:beyond`, beyond: 'unbooked', set: 'A', portions: 1, payFen: 700 },
  ])
})

test('a forged code, an unknown number and somebody of another community are kept for the staff; nobody is served', async () => {
  await canteen.world.person('pfar000001', { home: '999999001002.b1' })
  const list = await take()
  canteen.world.now = at('12:40')
  const whom = [
    { look: 'f'.repeat(32) },
    { code: '1234' },
    { personId: 'pfar000001' },
    { personId: 'pnobody001' },
  ]
  const { scans } = await upload(whom.map(by => noted(list, by, at('11:10'))))
  expect(scans.map(({ flags }) => flags)).toEqual(whom.map(() => ['unknown-code']))
  expect([rows('served').length, rows('scans').length]).toEqual([0, 4])
})

test('a list that is not ours, a clock that cannot be, and a list of the day before are looked at', async () => {
  await book(shen)
  const list = await take()
  canteen.world.now = at('12:40')
  const forged = { ...list, stamp: 'a'.repeat(26) }
  const flags = async (scan: Scan) => (await upload([scan])).scans[0]?.flags
  expect(await flags(noted(forged, { personId: shen }, at('11:10')))).toEqual(['foreign-list'])
  expect(await flags(noted(list, { personId: shen }, at('13:10')))).toEqual(['clock'])
  expect(await flags(noted({ ...list, takenAt: list.takenAt - 1 }, { personId: shen }, at('11:30')))).toEqual(
    ['foreign-list'],
  )
  canteen.world.now = at('12:40') + 86_400_000
  expect(await flags(noted(list, { personId: han }, at('09:00') + 86_400_000))).toEqual(['old-list'])
})

test('what was handed in and cut short is finished by the clock', async () => {
  await book(shen)
  const list = await take()
  canteen.world.now = at('12:40')
  const scan = noted(list, { personId: shen }, at('11:10'))
  const row: ScanRow = {
    ...scan,
    _id: `scan:${LUNCH}:${scan.nonce}`,
    sitting: LUNCH,
    part: scan.nonce.slice(0, 1),
    device: 'counter01',
    who: zhou,
    receivedAt: at('12:40'),
    ours: true,
    open: true,
  }
  await scanStore(canteen.world.db).keep([row, row])
  expect(await canteen.as('timer', 'settle', {})).toMatchObject({ finished: 1 })
  expect(rows<ServedRow>('served')).toMatchObject([{ person: shen, collectedAt: at('11:10') }])
  expect(rows<ScanRow>('scans')[0]).not.toHaveProperty('open')
  expect(await canteen.as('timer', 'settle', {})).toMatchObject({ finished: 0 })
})

test('a sitting that is not there has no list and takes no scans', async () => {
  const nowhere = `${CANTEEN}:2026-12-31:lunch`
  expect(await canteen.as(zhou, 'takeList', { sittingId: nowhere })).toBe('meals.not-on-menu')
  const list = await take()
  const scans = [noted(list, { personId: shen }, at('11:10'))]
  expect(await canteen.as(zhou, 'uploadScans', { sittingId: nowhere, device: 'counter01', scans })).toBe(
    'meals.not-on-menu',
  )
  expect(rows('scans')).toEqual([])
})
