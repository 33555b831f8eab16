import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { phoneByCode } from './wechat'

/** What WeChat answers, as the platform hands it over; the local cloud itself only knows codes that are good or not. */
let answer: object
let platform: Server
beforeAll(async () => {
  platform = createServer((request, response) => {
    request.resume().on('end', () => {
      const data = { responseData: JSON.stringify(answer) }
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ requestId: 'r', data }))
    })
  })
  await new Promise<void>(open => platform.listen(0, '127.0.0.1', open))
  const url = `http://127.0.0.1:${String((platform.address() as AddressInfo).port)}`
  Object.assign(process.env, {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: url }),
    SCF_NAMESPACE: 'nuanlin-wechat',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
  })
})
afterAll(
  () =>
    new Promise<void>(closed => {
      platform.closeAllConnections()
      platform.close(() => closed())
    }),
)

test.each([
  { phone_info: { purePhoneNumber: '19908000037' } },
  { phoneInfo: { phoneNumber: '19908000037' } },
])('a phone number is read however the platform writes it: %j', async info => {
  answer = { errcode: 0, ...info }
  expect(await phoneByCode('code')).toBe('19908000037')
})

test.each([40029, 40163])(
  'a code that WeChat does not know or that was used, %i, is nobody’s',
  async errcode => {
    answer = { errcode, errmsg: 'no' }
    expect(await phoneByCode('code')).toBeUndefined()
  },
)

test('a WeChat that is busy or broken is not taken for a wrong code', async () => {
  answer = { errcode: 45011, errmsg: 'busy' }
  await expect(phoneByCode('code')).rejects.toThrow('45011')
})

test('what is no phone number proves none', async () => {
  answer = { errcode: 0, phone_info: { purePhoneNumber: { $ne: null } } }
  expect(await phoneByCode('code')).toBeUndefined()
})
