import { rows, standOn } from './ground'

standOn('limits')

describe('limits', () => {
  beforeEach(async () => {
    await rows().add(Array.from({ length: 130 }, (_none, i) => ({ _id: String(i).padStart(3, '0'), i })))
  })
  test('without a limit the SDK asks for 100 rows', async () => {
    expect((await rows().get()).data).toHaveLength(100)
  })
  test('with a limit, what was asked', async () => {
    expect((await rows().limit(130).get()).data).toHaveLength(130)
  })
  test('an aggregation gives 20 rows unless told otherwise', async () => {
    expect((await rows().aggregate().match({}).end()).data).toHaveLength(20)
    expect((await rows().aggregate().match({}).limit(50).end()).data).toHaveLength(50)
  })
})
