import { faultsOf, type Judged } from '../support/wild/judge'
import { everybody } from '../support/wild/services'
import type { Spoilt } from '../support/wild/spoil'

const calls: Spoilt[] = [
  { says: 'a formula', event: { action: 'note', input: '=1+1+evil' }, echo: '=1+1+evil' },
]
const place = { service: 'toy', where: 'toy.note' }
const refusal = (code: string, facts: unknown = {}) => ({ ok: false, refusal: { code, facts } })

/** A service that takes every call the same way, with one paper as its store and one as its log. */
function toy(answer: (event: unknown, papers: { store: string; log: string }) => unknown): Judged {
  const papers = { store: '', log: '' }
  return {
    ask: (_, __, event) => Promise.resolve().then(() => answer(event, papers)),
    logged: () => papers.log,
    state: () => papers.store,
  }
}
const judge = (house: Judged) => faultsOf(house, place, calls, { turn: 0, secrets: /沈桂珍|199080\d{5}/ })

test('a service that refuses, tells nothing and writes nothing is blameless', async () => {
  expect(await judge(toy(() => refusal('request.unclear', { field: 'text' })))).toEqual([])
})

test.each<[string, string, Parameters<typeof toy>[0]]>([
  ['answers', 'not a refusal', () => ({ ok: true, data: {} })],
  ['fails', 'not a refusal', () => ({ ok: false, error: { requestId: 'r' } })],
  ['says nothing', 'not a refusal', () => undefined],
  ['refuses with a word nobody knows', 'not a refusal of the door', () => refusal('toy.no')],
  [
    'refuses for a reason of its own, so it looked at the wish',
    'not a refusal of the door',
    () => refusal('meals.closed'),
  ],
  ['refuses without facts', 'no facts', () => refusal('request.unclear', null)],
  ['repeats what was said', 'echoed', event => refusal('request.unclear', { event })],
  ['tells a name', 'told a secret', () => refusal('access.not-allowed', { name: '沈桂珍' })],
  ['tells a number', 'told a secret', () => refusal('access.not-allowed', { call: '19908002046' })],
])('a service that %s is caught', async (_, fault, answer) => {
  expect((await judge(toy(answer)))[0]).toContain(`toy.note by ${everybody[0]!}, a formula: ${fault}`)
})

test('a service that breaks is caught', async () => {
  const breaks = toy(() => {
    throw new Error('too deep')
  })
  expect((await judge(breaks))[0]).toContain('thrown: Error: too deep')
})

test('a service that logs what was said is caught', async () => {
  const logs = toy((event, papers) => {
    papers.log = JSON.stringify(event)
    return refusal('request.unclear')
  })
  expect((await judge(logs))[0]).toContain('echoed')
})

test('a service that writes and then refuses is caught', async () => {
  const writes = toy((_, papers) => {
    papers.store += 'x'
    return refusal('request.unclear')
  })
  expect(await judge(writes)).toEqual(['toy.note: something was written'])
})
