import { newKeyRing, openVault } from './crypto'
import { entry } from './entry'
import type { Service } from './serve'
import { isVouched, vouch } from './vouch'

const vault = openVault(JSON.stringify(newKeyRing()))
const whoAsked: Service = (_, caller) => Promise.resolve({ ok: true, data: caller.kind })
const main = entry(whoAsked, event => isVouched(vault, event))
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

test('whatever comes as an event, there is an answer', async () => {
  for (const event of [null, undefined, 7, 'x', [], { action: { $ne: null } }])
    expect(await main(event, context({ WX_OPENID: 'oShen' }))).toMatchObject({ ok: true })
})
