import { CANTEEN, LUNCH, menuRow, openCanteen, wish, type Canteen } from '../../tests/support/canteen'
import { callerNamed, COMMUNITY, newKey } from '../../tests/support/world'
import type { Collection, Database, Row } from '../kit/database'
import { mealsService } from './service'
import type { SittingRow } from './store'

const shen = 'pshen00001'
const han = 'phan000001'
const zhou = 'pzhou00001'
let canteen: Canteen
const lunch = () =>
  canteen.world.cloud.readAll('sittings').find(row => row._id === LUNCH) as unknown as SittingRow

beforeEach(async () => {
  canteen = await openCanteen()
  await canteen.world.person(shen, { born: '1944-03-02', care: { diet: ['少盐', '软烂'] } })
  await canteen.world.person(han, { born: '1944-05-01', home: `${COMMUNITY}.b3` })
  await canteen.world.person(zhou, { grants: [{ role: 'canteen-staff', scope: CANTEEN }] })
})
afterEach(() => canteen.world.close())

test('a menu that is imported again changes nothing; portions never fall below what people hold', async () => {
  await canteen.as(shen, 'book', wish(shen))
  const take = async (more: Record<string, string>, apply = true) =>
    (await canteen.as(zhou, 'importMenu', { canteenId: CANTEEN, rows: [menuRow(2, more)], apply })) as {
      counts: object
      remarks: object[]
    }
  expect((await take({})).counts).toEqual({ fresh: 0, changed: 0, unchanged: 1, refused: 0 })
  expect((await take({ 份数: '10' }, false)).counts).toMatchObject({ changed: 1 })
  expect(lunch().pools['A']).toEqual({ cap: 3, left: 2 })
  await take({ 份数: '10', 菜品: '面条' })
  expect(lunch()).toMatchObject({
    pools: { A: { cap: 10, left: 9 } },
    sets: { A: { dishes: ['面条'] } },
  })
  await canteen.as(han, 'book', wish(han, { portions: 2 }))
  expect((await take({ 份数: '2' })).remarks).toMatchObject([{ line: 2, column: '份数', refused: true }])
})

/** The store as the import sees it when something happens right after it looked at the sitting. */
function openingAfterLook(then: () => Promise<unknown>): Database {
  const { db } = canteen.world
  const late = <T extends Row>(name: string): Collection<T> => {
    const table = db.collection<T>(name)
    if (name !== 'sittings') return table
    const some: Collection<T>['some'] = async (any, page) => {
      const rows = await table.some(any, page)
      await then()
      return rows
    }
    return { ...table, some }
  }
  return { collection: late }
}

test('fewer portions are not forced upon people who booked while the menu was being read', async () => {
  const people = ['pguest00001', 'pguest00002']
  await Promise.all(people.map(id => canteen.world.person(id)))
  const { tools, vault } = canteen.world
  const db = openingAfterLook(() => Promise.all(people.map(id => canteen.as(id, 'book', wish(id)))))
  const reply = await mealsService({ ...tools, db, vault })(
    {
      action: 'importMenu',
      input: { canteenId: CANTEEN, rows: [menuRow(2, { 份数: '1' })], apply: true },
      key: newKey(),
    },
    callerNamed(zhou),
    'test',
  )
  expect(reply).toMatchObject({ data: { remarks: [{ line: 2, says: '导入时正好有人在订' }] } })
  expect(lunch().pools['A']).toEqual({ cap: 3, left: 1 })
})
