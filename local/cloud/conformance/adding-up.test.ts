import { rows, standOn } from './ground'
import { command, type Command } from '../testing/sdk'

standOn('adding')

describe('adding up', () => {
  beforeEach(async () => {
    await rows().add([
      { _id: '1', day: 'mon', fen: 500, who: 'a' },
      { _id: '2', day: 'mon', fen: 700, who: 'b' },
      { _id: '3', day: 'tue', fen: 300, who: 'a' },
    ])
  })
  const $ = (): Command['aggregate'] => command.aggregate
  test('sums, averages, extremes and lists per group', async () => {
    const { data } = await rows()
      .aggregate()
      .match({ fen: command.gt(0) })
      .sort({ _id: 1 })
      .group({
        _id: '$day',
        fen: $().sum('$fen'),
        meals: $().sum(1),
        most: $().max('$fen'),
        least: $().min('$fen'),
        mean: $().avg('$fen'),
        first: $().first('$who'),
        who: $().push('$who'),
      })
      .sort({ _id: 1 })
      .end()
    expect(data).toEqual([
      { _id: 'mon', fen: 1200, meals: 2, most: 700, least: 500, mean: 600, first: 'a', who: ['a', 'b'] },
      { _id: 'tue', fen: 300, meals: 1, most: 300, least: 300, mean: 300, first: 'a', who: ['a'] },
    ])
  })
  test('one group of all, by null', async () => {
    const { data } = await rows()
      .aggregate()
      .group({ _id: null, fen: $().sum('$fen') })
      .end()
    expect(data).toEqual([{ _id: null, fen: 1500 }])
  })
  test('grouped by two fields, projected, skipped', async () => {
    const { data } = await rows()
      .aggregate()
      .group({ _id: { day: '$day', who: '$who' }, n: $().sum(1) })
      .sort({ '_id.day': -1, '_id.who': -1 })
      .skip(1)
      .project({ _id: 0, day: '$_id.day', n: 1 })
      .end()
    expect(data).toEqual([
      { day: 'mon', n: 1 },
      { day: 'mon', n: 1 },
    ])
  })
})
