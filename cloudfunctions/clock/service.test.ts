import { openWorld, ask, type World } from '../../tests/support/world'
import type { AskFunction } from '../kit/ask-function'
import { clockService } from './service'

let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(() => world.close())

const tick = (who: string | undefined, askFunction: AskFunction) =>
  ask(clockService(world.tools, askFunction), who, 'tick', { trigger: 'every-five-minutes' })

test('at every tick of the platform’s timer what was cut short is finished, what was kept long enough goes', async () => {
  const asked: unknown[] = []
  const reply = await tick('timer', (...wish: unknown[]) => {
    asked.push(wish)
    return Promise.resolve({ ok: true, data: { looked: 0, finished: 0 } })
  })
  const jobs = ['meals.settle', 'people.settle', 'people.retire', 'people.reseal']
  expect(asked).toEqual(
    jobs.map(job => job.split('.')).map(([service, action]) => [service, { action, input: {} }]),
  )
  expect(reply).toEqual({ ok: true, data: { done: jobs.map(job => ({ job, ok: true, more: false })) } })
})

test('a job that does portions is asked again while there is more, but no tick lasts for ever', async () => {
  const asked: string[] = []
  const reply = await tick('timer', (_, { action }) => {
    asked.push(action)
    return Promise.resolve({ ok: true, data: { more: action !== 'settle' } })
  })
  const times = (action: string) => asked.filter(name => name === action).length
  expect([times('settle'), times('retire'), times('reseal')]).toEqual([2, 3, 10])
  expect(reply).toMatchObject({
    ok: true,
    data: { done: [{ more: false }, { more: false }, { more: true }, { more: true }] },
  })
})

test.each([
  ['broke', () => Promise.reject(new Error('gone'))],
  ['answered with an error', () => Promise.resolve({ ok: false, error: { requestId: 'r1' } })],
])('a job that %s makes the tick fail, so that the platform runs it again', async (_how, askFunction) => {
  expect(await tick('timer', askFunction)).toMatchObject({ ok: false, error: {} })
  expect(world.logs.at(-1)?.trace).toContain('not done: meals.settle')
})

test('nobody but the platform makes the clock tick', async () => {
  await world.person('pqiao0001', { grants: [{ role: 'administrator', scope: '999999' }] })
  const never = () => Promise.reject(new Error('was asked'))
  expect(await tick('pqiao0001', never)).toMatchObject({ refusal: { code: 'access.not-allowed' } })
  expect(await tick('pstranger1', never)).toMatchObject({ refusal: { code: 'access.not-registered' } })
  expect(await tick(undefined, never)).toMatchObject({ refusal: { code: 'access.not-signed-in' } })
})
