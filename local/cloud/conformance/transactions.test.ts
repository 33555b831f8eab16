import { db, ids, name, one, rows, standOn } from './ground'
import { command, failureOf } from '../testing/sdk'

standOn('transactions')

describe('transactions', () => {
  beforeEach(async () => {
    await rows().add([
      { _id: 'a', n: 1 },
      { _id: 'b', n: 1 },
    ])
  })
  test('all of it or nothing of it', async () => {
    const t = await db().startTransaction()
    await t.collection(name()).doc('a').update({ n: 5 })
    await t.collection(name()).add({ _id: 'c' })
    expect(await one('a')).toMatchObject({ n: 1 })
    await t.rollback('no')
    expect(await ids({ n: 1 })).toEqual(['a', 'b'])
    await db().runTransaction(async again => {
      await again.collection(name()).doc('a').update({ n: 5 })
      await again.collection(name()).doc('b').remove()
    })
    expect(await ids({})).toEqual(['a'])
    expect(await one('a')).toMatchObject({ n: 5 })
  })
  test('it sees the store as it was at its first look', async () => {
    const t = await db().startTransaction()
    const before = await t.collection(name()).doc('a').get()
    await rows().doc('b').update({ n: 9 })
    const other = await t.collection(name()).doc('b').get()
    await t.rollback('done')
    expect([before.data?.n, other.data?.n]).toEqual([1, 1])
  })
  test('it sees its own writes', async () => {
    const t = await db().startTransaction()
    await t.collection(name()).doc('a').update({ n: 7 })
    expect(await t.collection(name()).doc('a').get()).toMatchObject({ data: { n: 7 } })
    await t.rollback('done')
  })
  test('the second writer of a document is refused at once', async () => {
    const [first, second] = [await db().startTransaction(), await db().startTransaction()]
    await first.collection(name()).doc('a').update({ n: 2 })
    const refusal = await failureOf(second.collection(name()).doc('a').update({ n: 3 }))
    await first.commit()
    expect(refusal.code).toBe('DATABASE_TRANSACTION_CONFLICT')
    expect(await one('a')).toMatchObject({ n: 2 })
  })
  test('what was changed since its first look cannot be written', async () => {
    const t = await db().startTransaction()
    await t.collection(name()).doc('a').get()
    await rows().doc('a').update({ n: 9 })
    expect((await failureOf(t.collection(name()).doc('a').update({ n: 2 }))).code).toBe(
      'DATABASE_TRANSACTION_CONFLICT',
    )
  })
  test('a plain write waits for the holder and asks its condition again', async () => {
    const t = await db().startTransaction()
    await t.collection(name()).doc('a').update({ n: 0 })
    const waiting = rows()
      .where({ _id: 'a', n: command.gte(1) })
      .update({ n: command.inc(-1) })
    await t.commit()
    expect(await waiting).toMatchObject({ updated: 0 })
    expect(await one('a')).toMatchObject({ n: 0 })
  })
  test('a finished transaction is gone', async () => {
    const t = await db().startTransaction()
    await t.collection(name()).doc('a').get()
    await t.commit()
    expect((await failureOf(t.commit())).code).toBe('DATABASE_TRANSACTION_FAIL')
  })
  test('the trap: where().update() inside a transaction runs outside it', async () => {
    const t = await db().startTransaction()
    await t.collection(name()).where({ _id: 'a' }).update({ n: 99 })
    await t.rollback('no')
    expect(await one('a')).toMatchObject({ n: 99 })
  })
  test('where().updateAndReturn() inside a transaction belongs to it', async () => {
    const t = await db().startTransaction()
    await t.collection(name()).where({ _id: 'a', n: 1 }).updateAndReturn({ n: 99 })
    await t.rollback('no')
    expect(await one('a')).toMatchObject({ n: 1 })
  })
})
