import { openWorld, ask, type World } from '../../tests/support/world'
import { clockService } from './service'

let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(() => world.close())

const tick = (who: string | undefined, askFunction: () => Promise<unknown>) =>
  ask(clockService(world.tools, askFunction), who, 'tick', { trigger: 'every-five-minutes' })

test('at every tick of the platform’s timer the canteen finishes what was cut short', async () => {
  const asked: unknown[] = []
  const reply = await tick('timer', (...wish: unknown[]) => {
    asked.push(wish)
    return Promise.resolve({ ok: true, data: { looked: 0, finished: 0 } })
  })
  expect(asked).toEqual([['meals', { action: 'settle', input: {} }]])
  expect(reply).toEqual({ ok: true, data: { done: [{ job: 'meals.settle', ok: true }] } })
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
