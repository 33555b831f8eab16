import type { PersonRow } from '../../cloudfunctions/kit/person-row'
import type { SheetRow } from '../../domain/kernel/sheet'
import { bigRoster } from '../support/big-roster'
import { openRosterDesk, type RosterDesk } from '../support/roster-desk'
import { ask, COMMUNITY } from '../support/world'

let desk: RosterDesk
beforeEach(async () => {
  desk = await openRosterDesk()
})
afterEach(() => desk.canteen.world.close())

describe('one run', () => {
  const rows = () => bigRoster(6)

  it('whose portion comes twice is taken in once, also when somebody corrected a record in between', async () => {
    const [first] = await desk.importing(rows(), { run: 'rspring2026' })
    const id = desk.named(rows()[0]!.cells['姓名'])._id
    const table = desk.canteen.world.db.collection<PersonRow>('persons')
    await table.change(id, {}, { door: { set: '9单元901' }, revision: { inc: 1 } })
    desk.canteen.world.cloud.meter.reset()
    expect(await desk.importing(rows(), { run: 'rspring2026' })).toEqual([first])
    expect(desk.writes()).toEqual([])
    expect((await desk.opened(id)).door).toBe('9单元901')
  })

  it('that changes nothing writes nothing and is no run', async () => {
    await desk.importing(rows(), { run: 'rspring2026' })
    desk.canteen.world.cloud.meter.reset()
    expect(await desk.importing(rows(), { run: 'rsummer2026' })).toMatchObject([{ counts: { unchanged: 6 } }])
    expect(desk.writes()).toEqual([])
    expect(await desk.data<{ runs: unknown[] }>('runs', {})).toMatchObject({ runs: [{ run: 'rspring2026' }] })
  })

  it('that was killed in the middle is finished by the same portion and counts each person once', async () => {
    await desk.importing(rows().slice(0, 3), { run: 'rother2026' })
    const half = rows().slice(3)
    await desk.importing(half, { run: 'rspring2026' })
    // As if the last person and the count had not been written yet.
    const table = desk.canteen.world.db.collection<PersonRow>('persons')
    await table.remove(desk.named(half[2]!.cells['姓名'])._id)
    await desk.canteen.world.db
      .collection('imports')
      .change(`${COMMUNITY}:rspring2026`, {}, { portions: { set: {} } })
    expect(await desk.importing(half, { run: 'rspring2026' })).toMatchObject([{ counts: { fresh: 3 } }])
    expect(await desk.data('runs', {})).toMatchObject({ runs: [{ fresh: 3 }, { fresh: 3 }] })
  })

  it('of another community cannot be seen, taken back or added to', async () => {
    await desk.importing(rows(), { run: 'rspring2026' })
    const other = { communityId: '999999001002', run: 'rspring2026' }
    expect(await ask(desk.people, 'timer', 'takeBackRun', other)).toMatchObject({
      refusal: { code: 'people.run-unknown' },
    })
    expect(await ask(desk.people, 'pmanager01', 'takeBackRun', other)).toMatchObject({
      refusal: { code: 'access.not-allowed' },
    })
    expect(desk.added()).toHaveLength(6)
  })
})

describe('consent', () => {
  it('is recorded only where the form was signed, and his diet is seen only then', async () => {
    await desk.importing(bigRoster(1), { consented: false })
    const { _id: id } = desk.added()[0]!
    expect([desk.added()[0]?.consents, (await desk.opened(id)).care.diet]).toEqual([undefined, []])
    expect(await desk.importing(bigRoster(1))).toMatchObject([{ counts: { changed: 1 } }])
    expect(desk.added()[0]?.consents).toMatchObject({
      basic: { given: true, how: 'paper', by: 'pmanager01' },
      subsidy: { given: true },
      care: { given: true },
    })
    expect((await desk.opened(id)).care.diet).toEqual(['少盐'])
  })

  it('that he took back is not given again by a later roster', async () => {
    await desk.importing(bigRoster(1))
    const { _id: id, consents } = desk.added()[0]!
    const back = { ...consents!.care!, given: false }
    await desk.canteen.world.db
      .collection<PersonRow>('persons')
      .change(id, {}, { 'consents.care': { set: back } })
    expect(await desk.importing(bigRoster(1), { run: 'rlater2026' })).toMatchObject([
      { counts: { unchanged: 1 } },
    ])
    expect((await desk.opened(id)).care.diet).toEqual([])
  })
})

test('a heading that nobody understands is a column once somebody says which', async () => {
  const rows = bigRoster(1).map(({ line, cells }) => {
    const { 联系电话: phone, ...rest } = cells
    return { line, cells: { ...rest, 老伴手机: phone!, 党派: '群众' } }
  })
  const [asked] = await desk.importing(rows, { apply: false })
  expect(asked).toMatchObject({ ignoredColumns: ['老伴手机', '党派'], applied: false })
  expect(asked!.columns).toContainEqual({ column: 'phone', says: '联系电话' })
  const [told] = await desk.importing(rows, { mapping: { 老伴手机: 'phone', 党派: '' } })
  expect(told!.ignoredColumns).toEqual([])
  expect((await desk.opened(desk.added()[0]!._id)).phone).toBe('19908000000')
})

test('an import that meets a correction of the same record loses neither', async () => {
  await desk.importing(bigRoster(1))
  const { _id: id } = desk.added()[0]!
  const rows = [{ line: 2, cells: { ...bigRoster(1)[0]!.cells, 备注: '软烂' } }]
  const consent = ask(desk.people, 'pmanager01', 'recordHelper', {
    elderId: 'pmanager01',
    helperId: id,
    call: '妈妈',
    how: 'oral',
  })
  const [recorded] = await Promise.all([consent, desk.importing(rows)])
  expect(recorded).toMatchObject({ ok: true })
  expect(await desk.opened(id)).toMatchObject({
    care: { diet: ['少盐', '软烂'] },
    helps: [{ person: 'pmanager01' }],
  })
})

test('who may be known already under another spelling is counted before and noted after', async () => {
  const rows: SheetRow[] = bigRoster(2).map(({ line, cells }) => ({
    line,
    cells: { ...cells, 身份证号: '' },
  }))
  await desk.importing(rows)
  const first = rows[0]!.cells
  const twin = { line: 9, cells: { ...first, 姓名: first['姓名']!.replace('桂', '贵'), 联系电话: '' } }
  expect(twin.cells['姓名']).not.toBe(first['姓名'])
  const [preview] = await desk.importing([twin], { apply: false })
  expect([preview!.counts.suspected, desk.rowsOf('twins')]).toEqual([1, []])
  const [applied] = await desk.importing([twin], { run: 'rtwin2026x' })
  expect([applied!.counts.suspected, desk.rowsOf('twins')]).toMatchObject([1, [{ state: 'open' }]])
  await desk.takeBack('rtwin2026x')
  expect(desk.rowsOf('twins')).toEqual([])
})
