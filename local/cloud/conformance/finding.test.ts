import { db, ids, rows, standOn } from './ground'
import { command } from '../testing/sdk'

standOn('finding')

describe('finding', () => {
  beforeEach(async () => {
    await rows().add([
      { _id: '1', n: 1, tag: ['a', 'b'], home: { grid: 3 }, at: new Date(1000), items: [{ k: 'x', q: 1 }] },
      { _id: '2', n: 2, tag: ['b'], home: { grid: 4 }, at: new Date(2000), items: [{ k: 'y', q: 5 }] },
      {
        _id: '3',
        n: 3,
        tag: [],
        name: '王秀英',
        items: [
          { k: 'x', q: 9 },
          { k: 'y', q: 1 },
        ],
      },
      { _id: '4', n: '2', name: null },
    ])
  })
  test('by equality, types kept apart', async () => {
    expect(await ids({ n: 2 })).toEqual(['2'])
    expect(await ids({ n: '2' })).toEqual(['4'])
  })
  test('by greater and less, numbers only with numbers', async () => {
    expect(await ids({ n: command.gte(2) })).toEqual(['2', '3'])
    expect(await ids({ n: command.gt(1).and(command.lt(3)) })).toEqual(['2'])
    expect(await ids({ n: command.lte(1) })).toEqual(['1'])
  })
  test('by one of several values, and by none of them', async () => {
    expect(await ids({ _id: command.in(['1', '3', '9']) })).toEqual(['1', '3'])
    expect(await ids({ n: command.nin([1, 2]) })).toEqual(['3', '4'])
  })
  test('by inequality, which a missing field satisfies', async () => {
    expect(await ids({ name: command.neq('王秀英') })).toEqual(['1', '2', '4'])
  })
  test('by null, which a missing field equals', async () => {
    expect(await ids({ name: null })).toEqual(['1', '2', '4'])
  })
  test('by presence', async () => {
    expect(await ids({ name: command.exists(true) })).toEqual(['3', '4'])
    expect(await ids({ name: command.exists(false) })).toEqual(['1', '2'])
  })
  test('by an item of a list', async () => {
    expect(await ids({ tag: 'b' })).toEqual(['1', '2'])
    expect(await ids({ tag: command.all(['a', 'b']) })).toEqual(['1'])
    expect(await ids({ tag: command.size(0) })).toEqual(['3'])
  })
  test('by a nested field, written nested or dotted', async () => {
    expect(await ids({ home: { grid: 4 } })).toEqual(['2'])
    expect(await ids({ 'home.grid': 3 })).toEqual(['1'])
  })
  test('by a field of the objects in a list', async () => {
    expect(await ids({ 'items.k': 'y' })).toEqual(['2', '3'])
    expect(await ids({ 'items.0.k': 'y' })).toEqual(['2'])
  })
  test('by one object of a list that meets all conditions', async () => {
    expect(await ids({ items: command.elemMatch({ k: 'x', q: command.gt(5) }) })).toEqual(['3'])
  })
  test('by a whole object, whose keys must come in the same order', async () => {
    await rows().add({ _id: '5', pair: { a: 1, b: 2 } })
    expect(await ids({ pair: command.eq({ a: 1, b: 2 }) })).toEqual(['5'])
    expect(await ids({ pair: command.eq({ b: 2, a: 1 }) })).toEqual([])
  })
  test('by date', async () => {
    expect(await ids({ at: command.gt(new Date(1000)) })).toEqual(['2'])
    expect(await ids({ at: new Date(1000) })).toEqual(['1'])
  })
  test('by pattern', async () => {
    expect(await ids({ name: /^王/ })).toEqual(['3'])
    expect(await ids({ name: db().RegExp({ regexp: '秀', options: 'i' }) })).toEqual(['3'])
  })
  test('by either, neither and not', async () => {
    expect(await ids(command.or([{ n: 1 }, { name: '王秀英' }]))).toEqual(['1', '3'])
    expect(await ids({ n: command.eq(1).or(command.eq(3)) })).toEqual(['1', '3'])
    expect(await ids(command.nor([{ n: 1 }, { n: 2 }]))).toEqual(['3', '4'])
    expect(await ids({ n: command.not(command.gt(1)) })).toEqual(['1', '4'])
  })
  test('in order, from an offset, so many', async () => {
    const { data } = await rows()
      .where({ n: command.gt(0) })
      .orderBy('n', 'desc')
      .skip(1)
      .limit(1)
      .get()
    expect(data.map(row => row._id)).toEqual(['2'])
  })
  test('only the fields asked for, dotted ones too', async () => {
    const { data } = await rows().where({ _id: '1' }).field({ n: true, 'home.grid': true }).get()
    expect(data).toEqual([{ _id: '1', n: 1, home: { grid: 3 } }])
    const without = await rows().where({ _id: '4' }).field({ n: false, _id: false }).get()
    expect(without.data).toEqual([{ name: null }])
  })
  test('only the asked fields of the objects in a list', async () => {
    const { data } = await rows().where({ _id: '3' }).field({ 'items.q': 1, _id: 0 }).get()
    expect(data).toEqual([{ items: [{ q: 9 }, { q: 1 }] }])
  })
  test('a missing document is an empty answer', async () => {
    expect((await rows().doc('none').get()).data).toEqual([])
  })
  test('how many there are', async () => {
    expect(
      (
        await rows()
          .where({ n: command.gt(1) })
          .count()
      ).total,
    ).toBe(2)
    expect((await rows().count()).total).toBe(4)
  })
})
