import type { PersonRow } from '../../cloudfunctions/kit/person-row'
import { bigRoster } from '../support/big-roster'
import { wish } from '../support/canteen'
import { openRosterDesk, type RosterDesk } from '../support/roster-desk'
import { ask, COMMUNITY } from '../support/world'

// Eight thousand go in one by one.
jest.setTimeout(300_000)

let desk: RosterDesk
beforeEach(async () => {
  desk = await openRosterDesk()
})
afterEach(() => desk.canteen.world.close())

type TakenBack = Awaited<ReturnType<RosterDesk['takeBack']>>
const sum = (all: TakenBack, what: 'removed' | 'restored' | 'kept') =>
  all.reduce((total, one) => total + one[what], 0)
type Counts = Awaited<ReturnType<RosterDesk['importing']>>[number]['counts']

const with9Bad = () => {
  const rows = bigRoster(8000)
  const spoil = (n: number, cells: Record<string, string>) =>
    (rows[n] = { line: n + 2, cells: { ...rows[n]!.cells, ...cells } })
  spoil(10, { 姓名: '' })
  spoil(900, { 身份证号: '999999194611200008' })
  spoil(1700, { 身份证号: '99999919461120000' })
  spoil(2600, { 楼栋: '99号楼' })
  spoil(3500, { 房号: '' })
  spoil(4400, { 身份证号: rows[20]!.cells['身份证号'] ?? '' })
  spoil(5300, { 身份证号: '999999196102290017' })
  spoil(6200, { 姓名: '13812345678' })
  spoil(7999, { 身份证号: '9.9999919461120E+17' })
  return rows
}

test('eight thousand rows with nine bad ones: the good are in, the bad are explained', async () => {
  const outcomes = await desk.importing(with9Bad(), { run: 'rautumn2026', file: '秋季名册.xlsx' })
  const count = (what: keyof Counts) => outcomes.reduce((total, { counts }) => total + counts[what], 0)
  expect([count('fresh'), count('refused'), count('doubled')]).toEqual([7991, 9, 0])
  expect(desk.added()).toHaveLength(7991)
  const refused = outcomes.flatMap(({ remarks }) => remarks).filter(one => one.refused)
  expect(refused.map(({ line }) => line).sort((a, b) => a - b)).toEqual([
    12, 902, 1702, 2602, 3502, 4402, 5302, 6202, 8001,
  ])
  expect(refused.every(({ says, todo }) => says !== '' && todo !== '')).toBe(true)
  expect(await desk.data('runs', {})).toMatchObject({
    runs: [
      { run: 'rautumn2026', file: '秋季名册.xlsx', by: '何宇', fresh: 7991, changed: 0, state: 'applied' },
    ],
  })
})

test('a whole run taken back leaves everything as it was before', async () => {
  const before = desk.hash()
  await desk.importing(bigRoster(700), { run: 'rautumn2026' })
  expect(desk.added()).toHaveLength(700)
  expect(sum(await desk.takeBack('rautumn2026'), 'removed')).toBe(700)
  expect(desk.hash()).toBe(before)
  expect(await desk.data('runs', {})).toMatchObject({ runs: [{ state: 'taken-back' }] })
})

describe('taking a run back', () => {
  const first = bigRoster(6)
  const moved = () =>
    first.map(({ line, cells }) => ({
      line,
      cells: { ...cells, 联系电话: `199081${String(line).padStart(5, '0')}` },
    }))

  it('gives those it changed their values back, but not over a later correction', async () => {
    await desk.importing(first, { run: 'rspring2026' })
    const [a, b] = [desk.named(first[0]!.cells['姓名'])._id, desk.named(first[1]!.cells['姓名'])._id]
    const old = (await desk.opened(a)).phone
    await desk.importing(moved(), { run: 'rsummer2026' })
    expect((await desk.opened(a)).phone).not.toBe(old)
    await desk.importing([{ line: 2, cells: { ...first[1]!.cells, 联系电话: '19908077777' } }], {
      run: 'rfall22026',
    })
    expect(sum(await desk.takeBack('rsummer2026'), 'restored')).toBe(5)
    expect([(await desk.opened(a)).phone, (await desk.opened(b)).phone]).toEqual([old, '19908077777'])
    expect(desk.added()).toHaveLength(6)
  })

  it('keeps whom somebody helps, who has an account, whose record was touched, and who has a meal', async () => {
    await desk.importing(first, { run: 'rspring2026' })
    const ids = first.map(({ cells }) => desk.named(cells['姓名'])._id)
    const table = desk.canteen.world.db.collection<PersonRow>('persons')
    await table.change(ids[0]!, {}, { account: { set: 'somebody' } })
    await table.change(ids[1]!, {}, { revision: { inc: 1 } })
    const help = { person: ids[2]!, call: '妈妈', state: 'agreed', since: 0 }
    await desk.canteen.world.person('pdaughter1', { helps: [help as never] })
    const booked = await desk.canteen.as('pmanager01', 'book', wish(ids[3]!, { channel: 'phone' }))
    expect(booked).toMatchObject({ state: 'booked' })
    const taken = await desk.takeBack('rspring2026')
    expect([sum(taken, 'removed'), sum(taken, 'kept')]).toEqual([2, 4])
    expect(desk.persons().map(({ _id }) => _id)).toEqual(expect.arrayContaining(ids.slice(0, 4)))
    expect(desk.rowsOf('households')).toHaveLength(2)
  })

  it('twice takes nothing more, and a late portion of that run is refused', async () => {
    await desk.importing(first, { run: 'rspring2026' })
    await desk.takeBack('rspring2026')
    expect(await desk.takeBack('rspring2026')).toEqual([{ removed: 0, restored: 0, kept: 0, done: true }])
    const late = { communityId: COMMUNITY, rows: moved(), apply: true, run: 'rspring2026' }
    expect(await ask(desk.people, 'timer', 'importRoster', late)).toMatchObject({
      refusal: { code: 'people.run-unknown' },
    })
  })
})
