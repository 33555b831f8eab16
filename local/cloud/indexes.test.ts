import { openLocalCloud, type LocalCloud } from './open-local-cloud'
import { command, connect, failureOf, type Database } from './testing/sdk'

const indexes = {
  collections: {
    meals: {
      indexes: [
        { name: 'day', fields: ['day', 'n'] },
        { name: 'helper', fields: ['helps.person'] },
      ],
    },
    cards: { indexes: [{ name: 'no', fields: ['no'], unique: true }] },
  },
}
let cloud: LocalCloud
let db: Database

beforeAll(async () => {
  cloud = await openLocalCloud({ indexes })
  db = connect(cloud.env).database()
  const meal = (i: number): object => ({
    _id: `m${i}`,
    day: `d${i % 100}`,
    n: i,
    helps: [{ person: `p${i % 50}` }, { person: `q${i}` }],
  })
  for (let from = 0; from < 5000; from += 1000) {
    await db.collection('meals').add(Array.from({ length: 1000 }, (_none, i) => meal(from + i)))
  }
})
afterAll(() => cloud.close())

const meals = (): ReturnType<Database['collection']> => db.collection('meals')
const examinedBy = async (work: () => Promise<unknown>): Promise<number> => {
  cloud.meter.reset()
  await work()
  return cloud.meter.read().examined
}

describe('on a big collection every query goes by an index', () => {
  test('a query without one is refused, and told where to add it', async () => {
    const { message } = await failureOf(meals().where({ price: 500 }).limit(10).get())
    expect(message).toMatch(/meals.*price.*config\/indexes\.json/)
  })
  test('so is an order without one, a change of everything, and a sum over all', async () => {
    expect((await failureOf(meals().orderBy('n', 'asc').limit(10).get())).code).toBe(
      'DATABASE_REQUEST_FAILED',
    )
    expect((await failureOf(meals().where({}).update({ seen: true }))).code).toBe('DATABASE_REQUEST_FAILED')
    expect((await failureOf(meals().aggregate().group({ _id: null }).end())).code).toBe(
      'DATABASE_REQUEST_FAILED',
    )
  })
  test('of an $or, every branch needs one', async () => {
    const served = command.or([{ day: 'd1' }, { 'helps.person': 'q7' }])
    expect(await examinedBy(() => meals().where(served).limit(100).get())).toBe(51)
    expect(
      (
        await failureOf(
          meals()
            .where(command.or([{ day: 'd1' }, { price: 1 }]))
            .get(),
        )
      ).code,
    ).not.toBe('none')
  })
  const flat: [string, number, () => Promise<unknown>][] = [
    ['by _id', 1, () => meals().doc('m77').get()],
    [
      'by several _ids',
      3,
      () =>
        meals()
          .where({ _id: command.in(['m1', 'm2', 'm3', 'none']) })
          .get(),
    ],
    ['by an indexed field', 50, () => meals().where({ day: 'd5' }).get()],
    ['by two indexed fields', 1, () => meals().where({ day: 'd5', n: 105 }).get()],
    [
      'by a stretch of the second',
      10,
      () =>
        meals()
          .where({ day: 'd5', n: command.gte(0).and(command.lt(1000)) })
          .get(),
    ],
    ['in the order of the index', 5, () => meals().where({ day: 'd5' }).orderBy('n', 'desc').limit(5).get()],
    ['by what stands in a list', 100, () => meals().where({ 'helps.person': 'p3' }).get()],
    ['by a beginning', 50, () => meals().where({ day: /^d99/ }).get()],
    [
      'a page further by _id',
      21,
      () =>
        meals()
          .where({ _id: command.gt('m2') })
          .orderBy('_id', 'asc')
          .limit(20)
          .get(),
    ],
    ['the first few of all', 10, () => meals().limit(10).get()],
    ['counting all', 0, () => meals().count()],
    [
      'a sum over what matches',
      50,
      () => meals().aggregate().match({ day: 'd5' }).group({ _id: '$day' }).end(),
    ],
    ['a change', 1, () => meals().where({ day: 'd5', n: 105 }).update({ seen: true })],
  ]
  test.each(flat)('%s looks at %i documents', async (_name, examined, work) => {
    expect(await examinedBy(work)).toBe(examined)
  })
  test('an index follows the changes', async () => {
    await meals().doc('m0').update({ day: 'moved', helps: [] })
    expect((await meals().where({ day: 'moved' }).get()).data).toHaveLength(1)
    await meals().doc('m0').remove()
    expect((await meals().where({ day: 'moved' }).get()).data).toHaveLength(0)
    expect((await meals().where({ 'helps.person': 'q0' }).get()).data).toHaveLength(0)
  })
})

describe('what must be unique', () => {
  test('is refused the second time, in a change too, and a missing field counts as null', async () => {
    const cards = db.collection('cards')
    await cards.add([{ _id: 'a', no: 1 }, { _id: 'b', no: 2 }, { _id: 'c' }])
    expect((await failureOf(cards.add({ no: 1 }))).message).toMatch(/E11000.*index: no/)
    expect((await failureOf(cards.doc('b').update({ no: 1 }))).message).toMatch(/E11000/)
    expect((await failureOf(cards.add({ _id: 'd' }))).message).toMatch(/E11000/)
    await cards.doc('a').remove()
    expect(await cards.doc('b').update({ no: 1 })).toMatchObject({ updated: 1 })
  })
  test('is refused in a transaction, and two transactions cannot both have it', async () => {
    const [one, two] = [await db.startTransaction(), await db.startTransaction()]
    await one.collection('cards').add({ _id: 'x', no: 9 })
    await two.collection('cards').add({ _id: 'y', no: 9 })
    await one.commit()
    expect((await failureOf(two.commit())).message).toMatch(/E11000/)
  })
})

test('the meter counts calls and documents, by action and collection', async () => {
  cloud.meter.reset()
  await meals().doc('m5').get()
  await meals().where({ day: 'd5', n: 105 }).update({ seen: 1 })
  expect(cloud.meter.read()).toEqual({
    calls: 2,
    examined: 2,
    byAction: {
      'database.getDocument meals': { calls: 1, examined: 1 },
      'database.modifyDocument meals': { calls: 1, examined: 1 },
    },
    log: [
      { action: 'database.getDocument', collection: 'meals', examined: 1 },
      { action: 'database.modifyDocument', collection: 'meals', examined: 1 },
    ],
  })
})
