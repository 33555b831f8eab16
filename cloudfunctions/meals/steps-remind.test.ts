import { addDays, instantOf } from '../../domain/kernel/time'
import {
  lu,
  lumin,
  shen,
  TOMORROW,
  zhou,
  openNewsCanteen,
  type NewsCanteen,
} from '../../tests/support/village-news'
import { FRIDAY } from '../../tests/support/world'

let canteen: NewsCanteen

beforeEach(async () => void (canteen = await openNewsCanteen()))
afterEach(() => canteen.world.close())

describe('the evening before', () => {
  beforeEach(async () => {
    await canteen.wantsReminders(shen)
    await canteen.book(shen, TOMORROW)
    await canteen.book(lu, TOMORROW, lu)
    await canteen.tellNews()
    canteen.world.now = instantOf(FRIDAY, '17:00')
  })

  test('only who asked for it is reminded, once', async () => {
    expect(await canteen.remind()).toEqual({ done: 2, more: false })
    expect(await canteen.remind()).toEqual({ done: 0, more: false })
    expect(await canteen.listOf(shen)).toEqual(['11月21日中午有您的饭'])
    expect(await canteen.listOf(lu)).toEqual([])
    expect(await canteen.listOf(lumin)).toEqual(['沈桂珍订了11月21日午饭'])
  })

  test('a reminder leaves the list with the meal that was given back', async () => {
    canteen.world.now = instantOf(FRIDAY, '17:01')
    await canteen.remind()
    // The canteen of the tests takes orders until nine of the day.
    await canteen.cancel(lumin, TOMORROW)
    await canteen.tellNews()
    expect(await canteen.listOf(shen)).toEqual(['陆敏替您退了11月21日午饭'])
  })

  test('who gave his meal back before that evening is not reminded', async () => {
    await canteen.cancel(shen, TOMORROW)
    expect(await canteen.remind()).toEqual({ done: 1, more: false })
    expect(await canteen.listOf(shen)).toEqual([])
  })

  test('three days late nobody is reminded of what is over', async () => {
    canteen.world.now = instantOf(addDays(FRIDAY, 3), '17:00')
    expect(await canteen.remind()).toEqual({ done: 0, more: false })
    expect(await canteen.listOf(shen)).toEqual([])
  })

  test('what is about to leave the house is asked about once more', async () => {
    await canteen.remind()
    const claim = (kind: string, personId: string, at = TOMORROW) => ({ kind, about: at, personId })
    const claims = [
      claim('meals.reminder', shen, `${TOMORROW}:reminder`),
      claim('meals.booked-for-you', shen),
      claim('meals.changed-for-you', shen),
      claim('meals.cancelled-for-you', shen),
      claim('meals.sitting-cancelled', shen),
      claim('meals.reminder', lumin, `${TOMORROW}:reminder`),
      claim('meals.reminder', shen, 'nowhere'),
    ]
    const gone = () => canteen.as('timer', 'stillHolds', { claims })
    expect(await gone()).toEqual({ gone: [2, 3, 4, 5, 6] })
    await canteen.close(zhou, TOMORROW)
    expect(await gone()).toEqual({ gone: [0, 1, 2, 3, 5, 6] })
  })
})
