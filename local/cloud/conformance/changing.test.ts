import { ids, one, rows, standOn } from './ground'
import { command, failureOf } from '../testing/sdk'

standOn('changing')

describe('changing', () => {
  beforeEach(async () => {
    await rows().add({ _id: 'a', n: 1, o: { x: 1, y: 2 }, l: [1, 2, 3], by: { p1: { n: 1 } } })
  })
  test('a guarded change happens once', async () => {
    const claim = (): Promise<{ updated: number }> =>
      rows()
        .where({ _id: 'a', n: command.gte(1) })
        .update({ n: command.inc(-1) })
    expect((await claim()).updated).toBe(1)
    expect((await claim()).updated).toBe(0)
    expect(await one('a')).toMatchObject({ n: 0 })
  })
  test('an object given to update is merged, with command.set it replaces', async () => {
    await rows()
      .doc('a')
      .update({ o: { x: 5 } })
    expect(await one('a')).toMatchObject({ o: { x: 5, y: 2 } })
    await rows()
      .doc('a')
      .update({ o: command.set({ x: 6 }) })
    expect(await one('a')).toMatchObject({ o: { x: 6 } })
  })
  test('fields are made and removed along a dotted path', async () => {
    await rows()
      .doc('a')
      .update({ 'by.p2': command.set({ n: 2 }), 'by.p1': command.remove(), 'new.deep.er': 1 })
    expect(await one('a')).toMatchObject({ by: { p2: { n: 2 } }, new: { deep: { er: 1 } } })
  })
  test('an item of a list is changed by its place', async () => {
    await rows().doc('a').update({ 'l.1': 9 })
    expect(await one('a')).toMatchObject({ l: [1, 9, 3] })
  })
  test('numbers: inc, mul, min, max, also on a missing field', async () => {
    await rows()
      .doc('a')
      .update({
        n: command.mul(6),
        m: command.inc(2),
        low: command.min(3),
        'o.x': command.max(10),
        'o.y': command.min(1),
      })
    expect(await one('a')).toMatchObject({ n: 6, m: 2, low: 3, o: { x: 10, y: 1 } })
  })
  test('inc on a text is an error and changes nothing', async () => {
    await rows().doc('a').update({ n: 'text' })
    expect(
      (
        await failureOf(
          rows()
            .doc('a')
            .update({ n: command.inc(1), m: 1 }),
        )
      ).code,
    ).not.toBe('none')
    expect(await one('a')).not.toHaveProperty('m')
  })
  test('a path through a text is an error', async () => {
    await rows().doc('a').update({ n: 'text' })
    expect((await failureOf(rows().doc('a').update({ 'n.x': 1 }))).code).not.toBe('none')
  })
  test('two changes of one place are an error', async () => {
    const both = rows()
      .where({ _id: 'a' })
      .update({ o: command.set({}), 'o.x': 1 })
    expect((await failureOf(both)).code).not.toBe('none')
  })
  test('lists: push, unshift, pop, shift', async () => {
    await rows()
      .doc('a')
      .update({ l: command.push([4, 5]) })
    await rows()
      .doc('a')
      .update({ l: command.unshift([0]) })
    expect(await one('a')).toMatchObject({ l: [0, 1, 2, 3, 4, 5] })
    await rows().doc('a').update({ l: command.pop() })
    await rows().doc('a').update({ l: command.shift() })
    expect(await one('a')).toMatchObject({ l: [1, 2, 3, 4] })
  })
  test('push keeps a list short with slice', async () => {
    await rows()
      .doc('a')
      .update({ l: command.push({ each: [7], position: 0, slice: 2 }) })
    expect(await one('a')).toMatchObject({ l: [7, 1] })
  })
  test('lists as sets: addToSet and pull', async () => {
    await rows()
      .doc('a')
      .update({ l: command.addToSet(2) })
    await rows()
      .doc('a')
      .update({ l: command.pull(command.gte(3)) })
    expect(await one('a')).toMatchObject({ l: [1, 2] })
  })
  test('where().update changes all that match', async () => {
    await rows().add([
      { _id: 'b', n: 1 },
      { _id: 'c', n: 2 },
    ])
    expect(await rows().where({ n: 1 }).update({ seen: true })).toMatchObject({ updated: 2 })
  })
  test('an update of a missing document changes nothing and makes nothing', async () => {
    expect(await rows().doc('none').update({ n: 1 })).toMatchObject({ updated: 0 })
    expect(await one('none')).toBeUndefined()
  })
  test('set replaces the whole document, or makes it', async () => {
    await rows().doc('a').set({ only: 1 })
    expect(await one('a')).toEqual({ _id: 'a', only: 1 })
    expect(await rows().doc('b').set({ n: 1 })).toMatchObject({ updated: 0, upsertedId: 'b' })
    expect(await one('b')).toEqual({ _id: 'b', n: 1 })
  })
  test('updateAndReturn gives the document as it is after the change', async () => {
    const done = await rows()
      .where({ _id: 'a', n: 1 })
      .updateAndReturn({ n: command.inc(1) })
    expect(done).toMatchObject({ updated: 1, doc: { _id: 'a', n: 2, l: [1, 2, 3] } })
  })
  test('updateAndReturn that matches nothing says 0', async () => {
    expect(await rows().where({ _id: 'a', n: 7 }).updateAndReturn({ n: 1 })).toMatchObject({ updated: 0 })
  })
  test('removing one, removing what matches', async () => {
    await rows().add([
      { _id: 'b', n: 3 },
      { _id: 'c', n: 3 },
      { _id: 'd', n: 4 },
    ])
    expect(await rows().doc('a').remove()).toMatchObject({ deleted: 1 })
    expect(await rows().where({ n: 3 }).remove()).toMatchObject({ deleted: 2 })
    expect(await ids({})).toEqual(['d'])
  })
})
