import { callerOf } from './caller'

const context = (environment: object) => ({ environment: JSON.stringify(environment) })

test('identity comes from the context of the call', () => {
  expect(callerOf(context({ WX_OPENID: 'oShen' }))).toEqual({ kind: 'account', account: 'wx:oShen' })
  expect(callerOf({ environ: 'WX_OPENID=oShen;SCF_X=1' })).toEqual({ kind: 'account', account: 'wx:oShen' })
  expect(callerOf(context({ TCB_UUID: 'u7' }))).toEqual({ kind: 'account', account: 'uid:u7' })
})

test('the process-wide environment is never believed', () => {
  process.env['WX_OPENID'] = 'oSomebodyElse'
  expect(callerOf(context({}))).toEqual({ kind: 'platform' })
  delete process.env['WX_OPENID']
})

test('an anonymous visitor and a context that cannot be read are never taken for the platform', () => {
  expect(callerOf(context({ TCB_ISANONYMOUS_USER: 'true', TCB_UUID: 'x' }))).toEqual({ kind: 'anonymous' })
  expect(callerOf({ environment: '{broken' })).toEqual({ kind: 'anonymous' })
})
