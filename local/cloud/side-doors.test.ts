import { openLocalCloud, type LocalCloud } from './open-local-cloud'
import { connect, failureOf, type App } from './testing/sdk'

let cloud: LocalCloud
let app: App
const refuse = Object.assign(new Error('the kitchen is closed'), { code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED' })

beforeAll(async () => {
  cloud = await openLocalCloud({
    indexes: { collections: {} },
    clock: () => 1_790_000_000_000,
    invoke: (name, data) => (name === 'broken' ? Promise.reject(refuse) : Promise.resolve({ name, data })),
  })
  app = connect(cloud.env)
})
afterAll(() => cloud.close())

const send = async (requestData: object): Promise<unknown> =>
  (await app.callWxOpenApi({ apiName: 'subscribeMessage.send', requestData })).result

test('a function calls another one', async () => {
  const { result } = await app.callFunction({ name: 'meals', data: { day: '2026-11-23' } })
  expect(result).toEqual({ name: 'meals', data: { day: '2026-11-23' } })
})

test('a function that fails fails with its code', async () => {
  expect(await failureOf(app.callFunction({ name: 'broken', data: {} }))).toMatchObject({ code: refuse.code })
})

test('a subscribe message is kept, newest first', async () => {
  const message = {
    touser: 'o1',
    templateId: 't1',
    page: 'pages/home',
    data: { thing1: { value: '红烧肉' } },
  }
  expect(await send(message)).toMatchObject({ errcode: 0 })
  expect(await send({ ...message, data: { thing1: { value: '清蒸鱼' } } })).toMatchObject({ errcode: 0 })
  expect(cloud.messages().map(({ data }) => data.thing1)).toEqual(['清蒸鱼', '红烧肉'])
  expect(cloud.messages()[1]).toMatchObject({
    touser: 'o1',
    templateId: 't1',
    page: 'pages/home',
    at: 1_790_000_000_000,
  })
})

const fields: [number, string, string][] = [
  [0, 'thing1', '字'.repeat(20)],
  [47003, 'thing1', '字'.repeat(21)],
  [47003, 'thing1', ''],
  [0, 'phrase2', '已预订'],
  [47003, 'phrase2', '已经预订好了'],
  [0, 'name3', '张桂兰'],
  [0, 'time4', '2026年11月23日 11:30'],
  [47003, 'time4', '中午'],
  [0, 'amount5', '3.50元'],
  [0, 'phone_number6', '0755-12345678'],
  [0, 'character_string7', 'A-0012'],
  [47003, 'character_string7', '甲十二'],
  [47003, 'unheard8', 'x'],
]
test.each(fields)('WeChat would answer %i to %s = %s', async (errcode, field, value) => {
  expect(await send({ touser: 'o1', templateId: 't1', data: { [field]: { value } } })).toMatchObject({
    errcode,
  })
})

test('a message to nobody, or of no template, is refused', async () => {
  expect(await send({ templateId: 't1', data: {} })).toMatchObject({ errcode: 40003 })
  expect(await send({ touser: 'o1', data: {} })).toMatchObject({ errcode: 40037 })
})

test('a code of WeChat’s phone number key gives the number once; one that was never given, none', async () => {
  cloud.givePhone('code-1', '19908000037')
  const phoneOf = async (requestData: object) =>
    (await app.callWxOpenApi({ apiName: 'phonenumber.getPhoneNumber', requestData })).result
  expect(await phoneOf({ code: 'code-1' })).toMatchObject({
    errcode: 0,
    phone_info: { purePhoneNumber: '19908000037', countryCode: '86' },
  })
  for (const wrong of [{ code: 'code-1' }, { code: '19908000037' }, { code: { $ne: null } }, {}])
    expect(await phoneOf(wrong)).toEqual({ errcode: 40029, errmsg: 'invalid code' })
})

test('a WeChat call that is not known is refused by name', async () => {
  const failure = await failureOf(app.callWxOpenApi({ apiName: 'wxacode.get', requestData: {} }))
  expect(failure.message).toContain('wxacode.get')
})

test('bytes are taken only for an upload that was announced', async () => {
  const url = `${new URL(cloud.url).origin}/_files/secret.txt`
  await fetch(url, { method: 'PUT', body: 'x', headers: { authorization: 'guess' } })
  expect((await fetch(url)).status).toBe(404)
})
