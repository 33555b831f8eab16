import { instantOf } from '../../domain/kernel/time'
import { CANTEEN, LUNCH, openCanteen, wish, type Canteen } from '../../tests/support/canteen'
import { COMMUNITY, FRIDAY } from '../../tests/support/world'

const shen = 'pshen00001'
const han = 'phan000001'
const zhou = 'pzhou00001'
let canteen: Canteen

beforeEach(async () => {
  canteen = await openCanteen()
  await canteen.world.person(shen, { born: '1944-03-02', care: { diet: ['少盐', '软烂'] } })
  await canteen.world.person(han, { born: '1944-05-01', home: `${COMMUNITY}.b3` })
  await canteen.world.person(zhou, { grants: [{ role: 'canteen-staff', scope: CANTEEN }] })
})
afterEach(() => canteen.world.close())

test('the kitchen is told how many, how they go out and what is made specially, by number and not by name', async () => {
  await canteen.as(shen, 'book', wish(shen))
  await canteen.as(han, 'book', wish(han, { portions: 2, way: 'delivery' }))
  expect(await canteen.as(zhou, 'kitchen', { sittingId: LUNCH })).toMatchObject({
    final: false,
    total: 3,
    sets: [
      { set: 'A', portions: 3 },
      { set: 'B', portions: 0 },
    ],
    ways: [
      { way: 'dine-in', portions: 1 },
      { way: 'takeaway', portions: 0 },
      { way: 'delivery', bySet: { A: 2, B: 0 }, portions: 2 },
    ],
    diets: [
      { diet: '少盐', portions: 1 },
      { diet: '软烂', portions: 1 },
    ],
    special: [{ diets: ['少盐', '软烂'] }],
    deliveries: [{ building: `${COMMUNITY}.b3`, portions: 2 }],
  })
  canteen.world.now = instantOf(FRIDAY, '09:00')
  expect(await canteen.as(zhou, 'kitchen', { sittingId: LUNCH })).toMatchObject({ final: true })
})
