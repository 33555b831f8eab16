import { openLocalCloud, type LocalCloud } from './open-local-cloud'
import { connect, failureOf, type Database } from './testing/sdk'

const indexes = { collections: { cards: { indexes: [] } } }
let cloud: LocalCloud
let db: Database

beforeAll(async () => {
  cloud = await openLocalCloud({ indexes })
  db = connect(cloud.env).database()
})
afterAll(() => cloud.close())

const post = async (body: string): Promise<{ code?: string; message?: string }> => {
  const answer = await fetch(cloud.url, { method: 'POST', body })
  return (await answer.json()) as { code?: string; message?: string }
}
const call = (body: object): ReturnType<typeof post> => post(JSON.stringify(body))

describe('what is not known is refused by name', () => {
  const cases: [string, object][] = [
    ['$where', { action: 'database.getDocument', query: '{"$where":"1"}' }],
    ['$nearSphere', { action: 'database.getDocument', query: '{"at":{"$nearSphere":{}}}' }],
    ['$expr', { action: 'database.calculateDocument', query: '{"$expr":{}}' }],
    [
      '$bit',
      {
        action: 'database.modifyDocument',
        merge: true,
        query: '{"_id":"m1"}',
        data: '{"$bit":{"n":{"or":1}}}',
      },
    ],
    [
      '$currentDate',
      { action: 'database.modifyAndReturnDoc', query: '{"_id":"m1"}', data: '{"$currentDate":{"n":true}}' },
    ],
    [
      '$lookup',
      { action: 'database.aggregateDocuments', stages: [{ stageKey: '$lookup', stageValue: '{}' }] },
    ],
    [
      '$stdDevPop',
      {
        action: 'database.aggregateDocuments',
        stages: [{ stageKey: '$group', stageValue: '{"_id":null,"x":{"$stdDevPop":"$n"}}' }],
      },
    ],
    [
      '$slice',
      { action: 'database.getDocument', query: '{"_id":"m1"}', projection: '{"helps":{"$slice":1}}' },
    ],
  ]
  test.each(cases)('%s', async (operator, body) => {
    const { code, message } = await call({ collectionName: 'cards', ...body })
    expect(code).toBe('DATABASE_INVALID_OPERRATOR')
    expect(message).toContain(operator)
  })
  test('an action', async () => {
    expect((await call({ action: 'database.dropEverything' })).code).toBe('INVALID_ACTION')
  })
  test('a collection that is not listed', async () => {
    const work = db.collection('stranger').add({ n: 1 })
    expect(await failureOf(work)).toMatchObject({
      code: 'DATABASE_COLLECTION_NOT_EXIST',
      message: expect.stringContaining('stranger') as string,
    })
  })
})

describe('what is malformed gets a clean answer', () => {
  const get = { action: 'database.getDocument', collectionName: 'cards' }
  const bad: [string, string][] = [
    ['no JSON', 'nonsense'],
    ['no object', '[1]'],
    ['no action', '{}'],
    ['a query that is no EJSON', JSON.stringify({ ...get, query: '{' })],
    ['a query that is no object', JSON.stringify({ ...get, query: '7' })],
    ['a number that is none', JSON.stringify({ ...get, query: '{"n":{"$numberInt":"x"}}' })],
    ['a date that is none', JSON.stringify({ ...get, query: '{"n":{"$date":"yesterday"}}' })],
    [
      'a type that is not known',
      JSON.stringify({ ...get, query: '{"_id":{"$oid":"0123456789abcdef01234567"}}' }),
    ],
    [
      'a field called __proto__',
      JSON.stringify({
        action: 'database.insertDocument',
        collectionName: 'cards',
        data: ['{"__proto__":{"admin":true}}'],
      }),
    ],
    ['a hundred levels', JSON.stringify({ ...get, query: `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}` })],
    ['a limit above 1000', JSON.stringify({ ...get, limit: 1001 })],
    ['a negative offset', JSON.stringify({ ...get, offset: -1 })],
  ]
  test.each(bad)('%s', async (_name, body) => {
    const { code, message } = await post(body)
    expect(code).toBe('INVALID_PARAM')
    expect(message).not.toBe('')
  })
  test('a browser is turned away', async () => {
    const answer = await fetch(cloud.url, {
      method: 'POST',
      body: '{}',
      headers: { origin: 'http://evil.example' },
    })
    expect(answer.status).toBe(403)
  })
  test('a document above 16 MB', async () => {
    const { message } = await failureOf(db.collection('cards').add({ text: 'x'.repeat(17 * 1024 * 1024) }))
    expect(message).toContain('16 MB')
  })
  test('names that a document cannot hold', async () => {
    const data = ['{"a":{"$inc":1}}']
    expect(
      (await call({ action: 'database.insertDocument', collectionName: 'cards', data })).message,
    ).toContain('$inc')
  })
})
