import * as z from 'zod'
import { may } from '../../domain/kernel/access'
import { action } from '../../domain/kernel/contract'
import { refuse, type Refusal } from '../../domain/kernel/refusal'
import { callerNamed, newKey, openWorld, type World } from '../../tests/support/world'
import { serve, type Service } from './serve'

const contract = {
  greet: action({
    says: 'Says good morning.',
    allow: { may: may({ self: 'yes' }) },
    input: z.strictObject({ to: z.string().max(20), also: z.record(z.string(), z.int()).optional() }),
    output: z.strictObject({ words: z.string() }),
    refuses: ['meals.closed'],
    writes: false,
  }),
  note: action({
    says: 'Writes something down.',
    allow: { may: may({ self: 'yes' }) },
    input: z.strictObject({}),
    output: z.strictObject({ key: z.string() }),
    refuses: [],
    writes: true,
  }),
}

let world: World
let service: Service
let answer: () => { words: string } | Refusal<'meals.closed'>
const greet = (input: unknown = { to: '沈奶奶' }, who: string | undefined = 'pshen00001') =>
  service({ action: 'greet', input }, callerNamed(who), 'request-1')

beforeEach(async () => {
  world = await openWorld()
  await world.person('pshen00001')
  answer = () => ({ words: '早上好' })
  service = serve(
    'greetings',
    contract,
    { greet: () => Promise.resolve(answer()), note: ({ key }) => Promise.resolve({ key }) },
    world.tools,
  )
})
afterEach(() => world.close())

test('an answer that fits the contract goes out, and one line is logged without what was said', async () => {
  expect(await greet()).toEqual({ ok: true, data: { words: '早上好' } })
  expect(world.logs).toMatchObject([
    { requestId: 'request-1', service: 'greetings', action: 'greet', outcome: 'ok' },
  ])
  expect(JSON.stringify(world.logs)).not.toMatch(/沈|早上好|pshen/)
})

test('a refusal is an answer with its code and facts', async () => {
  answer = () => refuse('meals.closed', { closedAt: '09:00' })
  expect(await greet()).toEqual({
    ok: false,
    refusal: { code: 'meals.closed', facts: { closedAt: '09:00' } },
  })
  expect(world.logs.at(-1)).toMatchObject({ outcome: 'refused', code: 'meals.closed' })
})

test('what is thrown goes to the log, masked; the caller hears no more than the request’s id', async () => {
  answer = () => {
    throw new Error('卫若琳 19908000037 was not found')
  }
  expect(await greet()).toEqual({ ok: false, error: { requestId: 'request-1' } })
  expect(world.logs.at(-1)).toMatchObject({ outcome: 'error' })
  expect(JSON.stringify(world.logs)).not.toMatch(/卫若琳|1990800/)
})

test('an answer with a field nobody promised, or a refusal nobody declared, does not leave the house', async () => {
  answer = () => ({ words: 'x', phone: '19908000037' }) as { words: string }
  expect(await greet()).toEqual({ ok: false, error: { requestId: 'request-1' } })
  answer = () => refuse('meals.sold-out') as unknown as Refusal<'meals.closed'>
  expect(await greet()).toEqual({ ok: false, error: { requestId: 'request-1' } })
})

test.each([
  [{ to: { $ne: null } }],
  [{ to: ['沈奶奶'] }],
  [{ to: 'x'.repeat(21) }],
  [{ to: 'x', extra: 1 }],
  [null],
  ['text'],
])('a wish like %j is unclear, and nobody runs', async input => {
  answer = () => {
    throw new Error('it ran')
  }
  expect(await greet(input)).toMatchObject({ refusal: { code: 'request.unclear' } })
})

test.each(['nothing', '__proto__', 'constructor', 'toString', ''])('there is no action %p', async name => {
  const reply = await service({ action: name, input: {} }, callerNamed('pshen00001'), 'r')
  expect(reply).toMatchObject({ refusal: { code: 'request.unclear', facts: { field: 'action' } } })
})

test('a stranger is asked to sign in before anything else is said about his wish', async () => {
  for (const input of [{ to: 'x' }, { to: 1 }]) {
    const reply = await service({ action: 'greet', input }, callerNamed(undefined), 'r')
    expect(reply).toMatchObject({ refusal: { code: 'access.not-signed-in' } })
  }
})

test('what is wrong with a wish is told by its field; words of the caller’s own are not repeated', async () => {
  const reply = await greet({ to: 'x', also: { 沈桂珍的存折: '六位' } })
  expect(reply).toEqual({ ok: false, refusal: { code: 'request.unclear', facts: { field: 'also' } } })
})

test('what writes needs a key, and the handler gets it', async () => {
  const note = (key?: string) => service({ action: 'note', input: {}, key }, callerNamed('pshen00001'), 'r')
  expect(await note()).toMatchObject({ refusal: { code: 'request.unclear', facts: { field: 'key' } } })
  const key = newKey()
  expect(await note(key)).toEqual({ ok: true, data: { key } })
})
