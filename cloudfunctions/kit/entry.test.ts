import { newKeyRing, openVault } from './crypto'
import { entry } from './entry'
import type { Service } from './serve'
import { deskSession, deviceSession, readSession } from './session'
import { isVouched, vouch } from './vouch'

const vault = openVault(JSON.stringify(newKeyRing()))
const whoAsked: Service = (_, caller) => Promise.resolve({ ok: true, data: caller.kind })
const main = entry(whoAsked, {
  isPlatform: event => isVouched(vault, event),
  session: session => readSession(vault, session, 1_000),
})
const call = { action: 'settle', input: { a: 1 } }
const context = (environment: object) => ({ environment: JSON.stringify(environment) })

test('a call without identity is the platform’s only when it carries the installation’s mark', async () => {
  expect(await main(vouch(vault, call), context({}))).toEqual({ ok: true, data: 'platform' })
  expect(await main(call, context({}))).toEqual({ ok: true, data: 'anonymous' })
  expect(await main({ ...vouch(vault, call), input: { a: 2 } }, context({}))).toEqual({
    ok: true,
    data: 'anonymous',
  })
  expect(await main({ ...call, mark: vault.tag('guessed', 'platform') }, context({}))).toEqual({
    ok: true,
    data: 'anonymous',
  })
})

test('a mark makes nobody else the platform', async () => {
  expect(await main(vouch(vault, call), context({ WX_OPENID: 'oShen' }))).toEqual({
    ok: true,
    data: 'account',
  })
})

test('whom the platform names nobody may prove who he is with a session of ours, as long as it is good', async () => {
  const nobody = context({ TCB_ISANONYMOUS_USER: 'true' })
  const who = async (session: unknown, at = nobody) =>
    (await main({ ...call, session }, at)) as { data: string }
  expect(await who(deviceSession(vault, 'abc', 2_000))).toMatchObject({ data: 'account' })
  expect(await who(deskSession(vault, 'pshen00001', 'dabc', 2_000))).toMatchObject({ data: 'desk' })
  expect(await who(deskSession(vault, 'pshen00001', 'dabc', 1_000))).toMatchObject({ data: 'anonymous' })
  const forged = deskSession(vault, 'pshen00001', 'dabc', 2_000).replace('pshen', 'pqiao')
  expect(await who(forged)).toMatchObject({ data: 'anonymous' })
  expect(await who({ $ne: null })).toMatchObject({ data: 'anonymous' })
  const wechat = context({ WX_OPENID: 'oShen' })
  expect(await who(deskSession(vault, 'pshen00001', 'dabc', 2_000), wechat)).toMatchObject({
    data: 'account',
  })
})

test('whatever comes as an event, there is an answer', async () => {
  for (const event of [null, undefined, 7, 'x', [], { action: { $ne: null } }])
    expect(await main(event, context({ WX_OPENID: 'oShen' }))).toMatchObject({ ok: true })
})
