import { peopleService } from '../../cloudfunctions/people/service'
import type { PersonRow } from '../../cloudfunctions/kit/person-row'
import type { Service } from '../../cloudfunctions/kit/serve'
import type { OutputOf } from '../../domain/kernel/contract'
import type { SheetRow } from '../../domain/kernel/sheet'
import type { PeopleContract } from '../../domain/people/contract'
import { readTable } from '../../local/import/read-table'
import { ask, COMMUNITY, openWorld, type World } from '../support/world'

type Outcome = OutputOf<PeopleContract['importRoster']>

const SAMPLE = 'tests/samples/roster-courtyard-18.csv'
const COURTYARD = {
  id: COMMUNITY,
  name: '梧桐里社区',
  phone: '8800 1234',
  hours: { from: '08:00', to: '17:30', weekdays: [1, 2, 3, 4, 5] },
  grids: [
    { id: `${COMMUNITY}.g1`, name: '第一网格', buildings: ['1号楼', '2号楼'] },
    { id: `${COMMUNITY}.g2`, name: '第二网格', buildings: ['3号楼'] },
  ],
}
let world: World
let people: Service
let sample: readonly SheetRow[]

beforeAll(async () => {
  sample = (await readTable(SAMPLE)).rows
})
beforeEach(async () => {
  world = await openWorld()
  people = peopleService({ ...world.tools, db: world.db, vault: world.vault })
  await ask(people, 'timer', 'setUp', COURTYARD)
})
afterEach(() => world.close())

async function importing(rows: readonly SheetRow[], apply: boolean): Promise<Outcome> {
  const reply = await ask(people, 'timer', 'importRoster', {
    communityId: COMMUNITY,
    rows,
    apply,
    consented: true,
  })
  if (!reply.ok) throw new Error(JSON.stringify([reply, world.logs.at(-1)]))
  return reply.data as Outcome
}
const writes = () =>
  Object.keys(world.cloud.meter.read().byAction).filter(action => !action.includes('getDocument'))
const persons = () => world.cloud.readAll('persons') as unknown as PersonRow[]
const one = (cells: Record<string, string>, line = 2): SheetRow => ({ line, cells })
const shen = { 姓名: '沈桂珍', 楼栋: '3号楼', 单元: '2单元', 房号: '101', 户主: '沈桂珍' }

test('the courtyard’s roster is taken in, and every row goes one way', async () => {
  const preview = await importing(sample, false)
  expect(preview.counts).toEqual({
    fresh: 309,
    changed: 0,
    unchanged: 0,
    refused: 6,
    doubled: 2,
    households: 124,
    suspected: 0,
  })
  expect(preview.counts.fresh + preview.counts.refused + preview.counts.doubled).toBe(sample.length)
  expect(preview.applied).toBe(false)
  expect([persons(), world.cloud.readAll('households')]).toEqual([[], []])
  const applied = await importing(sample, true)
  expect(applied).toEqual({ ...preview, applied: true })
  expect(persons()).toHaveLength(309)
  expect(world.cloud.readAll('households')).toHaveLength(124)
})

test('the same file again changes nothing and writes nothing', async () => {
  await importing(sample, true)
  const before = JSON.stringify(persons())
  world.cloud.meter.reset()
  const again = await importing(sample, true)
  expect(again.counts).toMatchObject({ fresh: 0, changed: 0, unchanged: 309, refused: 6, doubled: 2 })
  expect(writes()).toEqual([])
  expect(JSON.stringify(persons())).toBe(before)
})

test('nobody who opens the store reads a number, a category or an illness in it, nor in the log or the remarks', async () => {
  const { remarks } = await importing(sample, true)
  const readable = JSON.stringify([persons(), world.cloud.readAll('households'), world.logs, remarks])
  const secrets = sample
    .flatMap(({ cells }) => [cells['身份证号'], cells['联系电话']])
    .map(text => (text ?? '').normalize('NFKC').replace(/[ -]/g, ''))
    .filter(text => /^\d{9,}[\dXx]$/.test(text))
  expect(secrets.length).toBeGreaterThan(600)
  expect(secrets.filter(secret => readable.includes(secret))).toEqual([])
  const stored = JSON.stringify(persons())
  for (const word of ['低保', '特困', '失能', '糖尿病', '低盐', '听力差']) expect(stored).not.toContain(word)
})

test('a bad row is explained: which row, which column, what is wrong, what to do', async () => {
  const { remarks } = await importing(sample, false)
  expect(remarks.find(({ line }) => line === 45)).toEqual({
    line: 45,
    column: '身份证号',
    value: '999**************1',
    says: '身份证号的最后一位对不上，可能有一位填错了。',
    todo: '请对着身份证原件重新填。',
    refused: true,
  })
  expect(remarks.filter(({ refused }) => refused)).toHaveLength(6)
})

test('an imported person can be used: his home, door, phone and care open again', async () => {
  await importing(sample, true)
  const row = persons().find(({ name }) => name === '赵忠义')!
  const [opened] = await world.directory.several([row._id])
  expect(opened).toMatchObject({
    name: '赵忠义',
    sex: '女',
    born: '1940-10-24',
    home: `${COMMUNITY}.b2`,
    door: '2单元101',
    phone: '19908000333',
    welfare: [{ category: '低保' }],
    care: { diet: ['少盐'] },
  })
  const shared = persons().find(({ name, door }) => name === '方文华' && door === '1单元101')!
  expect((await world.directory.several([shared._id]))[0]?.phone).toBe('19908000037')
})

test('a building the community does not know is a row refused, with what to do', async () => {
  const { counts, remarks } = await importing([one({ ...shen, 楼栋: '九号楼' })], true)
  expect(counts).toMatchObject({ fresh: 0, refused: 1 })
  expect(remarks).toContainEqual(expect.objectContaining({ column: '楼栋', value: '9号楼', refused: true }))
  expect(persons()).toEqual([])
})

test('a sheet without the columns that matter is refused whole, in words', async () => {
  const { counts, remarks } = await importing([one({ 电话: '1' }), one({ 电话: '2' }, 3)], true)
  expect(counts).toMatchObject({ fresh: 0, refused: 2 })
  expect(remarks[0]?.says).toContain('没有“姓名”这一列')
})

describe('a later roster', () => {
  const first = { ...shen, 身份证号: '999999194611200009', 电话: '19908000037', 类别: '低保', 备注: '少盐' }

  it('changes what it says and leaves account, trusts, ties and everything it does not say', async () => {
    await importing([one(first)], true)
    const { _id: id } = persons()[0]!
    const table = world.db.collection<PersonRow>('persons')
    await table.change(
      id,
      {},
      { account: { set: 'a' }, grants: { set: [{ role: 'grid-worker', scope: COMMUNITY }] } },
    )
    const { counts } = await importing([one({ ...shen, 身份证号: first.身份证号, 房号: '102' })], true)
    expect(counts).toMatchObject({ fresh: 0, changed: 1 })
    expect(persons()).toHaveLength(1)
    expect(persons()[0]).toMatchObject({ _id: id, door: '2单元102', account: 'a' })
    const [opened] = await world.directory.several([id])
    expect(opened).toMatchObject({
      phone: '19908000037',
      welfare: [{ category: '低保' }],
      care: { diet: ['少盐'] },
    })
    expect(opened?.grants).toHaveLength(1)
  })

  it('that brings the ID number makes nobody twice, nor does one that lacks it', async () => {
    await importing([one({ ...shen, 电话: '19908000037' })], true)
    expect((await importing([one(first)], true)).counts).toMatchObject({ fresh: 0, changed: 1 })
    expect((await importing([one(shen)], true)).counts).toMatchObject({ fresh: 0, unchanged: 1 })
    expect(persons()).toHaveLength(1)
  })

  it('that was cut off half-way is finished by the same file', async () => {
    await importing(sample.slice(0, 100), true)
    const { counts } = await importing(sample, true)
    expect(counts.fresh + counts.unchanged).toBe(309)
    expect(persons()).toHaveLength(309)
  })

  it('that two desks apply at once makes nobody twice', async () => {
    await Promise.all([importing(sample.slice(0, 60), true), importing(sample.slice(0, 60), true)])
    const names = persons().map(({ name, home, door = '' }) => `${name}|${home}|${door}`)
    expect(new Set(names).size).toBe(names.length)
    expect((await importing(sample.slice(0, 60), true)).counts).toMatchObject({ fresh: 0, changed: 0 })
  })

  it('does not mistake a newcomer for the namesake who moved away from his door', async () => {
    await importing([one(shen)], true)
    const { _id: id } = persons()[0]!
    await world.db.collection<PersonRow>('persons').change(id, {}, { door: { set: '1单元601' } })
    expect((await importing([one(shen)], true)).counts).toMatchObject({ fresh: 1 })
    expect(
      persons()
        .map(({ door }) => door)
        .sort(),
    ).toEqual(['1单元601', '2单元101'])
  })
})
