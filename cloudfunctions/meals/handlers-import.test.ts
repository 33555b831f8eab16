import { whatIsWrong } from '../../domain/kernel/seats'
import { CANTEEN, LUNCH, menuRow, openCanteen, wish, type Canteen } from '../../tests/support/canteen'
import { COMMUNITY } from '../../tests/support/world'
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

test('fewer portions imported while people book: whoever was first, the books agree', async () => {
  const people = Array.from({ length: 3 }, (_, n) => `pguest${String(n).padStart(6, '0')}`)
  await Promise.all(people.map(id => canteen.world.person(id)))
  for (let round = 0; round < 8; round++) {
    const day = `2026-12-0${String(round + 1)}`
    const row = (portions: string) => menuRow(2, { 日期: day, 份数: portions })
    const cook = (portions: string) =>
      canteen.as(zhou, 'importMenu', { canteenId: CANTEEN, rows: [row(portions)], apply: true })
    await cook('3')
    const sittingId = `${CANTEEN}:${day}:lunch`
    await Promise.all([cook('1'), ...people.map(id => canteen.as(id, 'book', wish(id, { sittingId })))])
    const sitting = canteen.world.cloud.readAll('sittings').find(one => one._id === sittingId)
    expect(whatIsWrong(sitting as unknown as SittingRow)).toEqual([])
  }
})
