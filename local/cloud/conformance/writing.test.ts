import { db, one, rows, standOn } from './ground'
import { failureOf } from '../testing/sdk'

standOn('writing')

describe('writing down', () => {
  test('a document keeps its texts, numbers, truth values, nulls, lists, objects and dates', async () => {
    const row = {
      t: '张桂兰',
      n: -1.5,
      big: 12345678901,
      b: true,
      z: null,
      l: [1, 'a', []],
      o: { x: {} },
      at: new Date(5),
    }
    await rows().add({ _id: 'a', ...row })
    expect(await one('a')).toEqual({ _id: 'a', ...row })
  })
  test('a document without an _id gets one', async () => {
    const { id = '' } = await rows().add({ n: 1 })
    expect(await one(id)).toEqual({ _id: id, n: 1 })
  })
  test('several documents at once get ids in their order', async () => {
    const { ids: made } = await rows().add([{ _id: 'x' }, { _id: 'y' }])
    expect(made).toEqual(['x', 'y'])
  })
  test('the same _id twice is E11000', async () => {
    await rows().add({ _id: 'a' })
    expect((await failureOf(rows().add({ _id: 'a' }))).message).toMatch(/E11000/)
  })
  test('undefined fields are left out', async () => {
    await rows().add({ _id: 'a', n: undefined, m: 1 })
    expect(await one('a')).toEqual({ _id: 'a', m: 1 })
  })
  test('a server date is a date near now', async () => {
    await rows().add({ _id: 'a', at: db().serverDate() })
    expect((await one('a'))?.at).toBeInstanceOf(Date)
  })
  test('a collection that does not exist says so', async () => {
    expect((await failureOf(db().collection('nuanlin_no_such').limit(1).get())).code).toBe(
      'DATABASE_COLLECTION_NOT_EXIST',
    )
  })
})
