import { FRIDAY, openWorld, ask, type World } from '../../tests/support/world'
import type { Job } from '../../domain/clock/jobs'
import { jobs, nameOf } from '../../domain/clock/jobs'
import { addDays, instantOf } from '../../domain/kernel/time'
import type { AskFunction } from '../kit/ask-function'
import { clockService } from './service'

let world: World
beforeEach(async () => void (world = await openWorld()))
afterEach(() => world.close())

const clock = (askFunction: AskFunction, table?: readonly Job[]) =>
  clockService({ ...world.tools, db: world.db, vault: world.vault }, askFunction, table)
const tick = (
  askFunction: AskFunction,
  { who = 'timer', table }: { who?: string; table?: readonly Job[] } = {},
) =>
  ask(clock(askFunction, table), who === 'nobody' ? undefined : who, 'tick', {
    trigger: 'every-five-minutes',
  })

const well: AskFunction = () => Promise.resolve({ ok: true, data: {} })
const daily: Job = {
  service: 'meals',
  action: 'remind',
  cron: '0 0 17 * * * *',
  each: 'day',
  portions: 2,
  does: '提醒明天有饭的人',
}

test('at the first tick everything that gathers is done, and telling people comes last', async () => {
  const asked: string[] = []
  const reply = await tick((service, { action }) => {
    asked.push(`${service}.${action}`)
    return Promise.resolve({ ok: true, data: { more: false } })
  })
  const gathering = jobs.filter(({ each }) => each === 'tick').map(nameOf)
  expect(asked).toEqual(expect.arrayContaining(gathering))
  const firstNotice = asked.findIndex(name => name.startsWith('notices.'))
  if (firstNotice >= 0) expect(asked.slice(firstNotice).every(name => name.startsWith('notices.'))).toBe(true)
  expect(reply).toMatchObject({ ok: true })
})

test('a job that does portions is asked again while there is more, but no tick lasts for ever', async () => {
  const asked: string[] = []
  const reply = await tick((service, { action }) => {
    asked.push(`${service}.${action}`)
    return Promise.resolve({ ok: true, data: { more: action !== 'settle' } })
  })
  const times = (name: string) => asked.filter(one => one === name).length
  expect([times('people.settle'), times('people.retire'), times('people.reseal')]).toEqual([1, 3, 10])
  expect(reply).toMatchObject({ ok: true })
})

test('after three days without a tick each day is done for itself, in order', async () => {
  const days: unknown[] = []
  const note: AskFunction = (_, { input }) => {
    days.push(input)
    return Promise.resolve({ ok: true, data: { more: false } })
  }
  world.now = instantOf(FRIDAY, '17:01')
  await tick(note, { table: [daily] })
  world.now = instantOf(addDays(FRIDAY, 3), '17:02')
  await tick(note, { table: [daily] })
  expect(days).toEqual([0, 1, 2, 3].map(n => ({ day: addDays(FRIDAY, n) })))
  await tick(note, { table: [daily] })
  expect(days).toHaveLength(4)
})

test('a day that failed or has more to do stays the next to be done, and no later day overtakes it', async () => {
  let replies: unknown[] = []
  const days: unknown[] = []
  const answer: AskFunction = (_, { input }) => {
    days.push(input)
    return Promise.resolve(replies.shift() ?? { ok: true, data: { more: false } })
  }
  world.now = instantOf(FRIDAY, '17:01')
  await tick(well, { table: [daily] })
  world.now = instantOf(addDays(FRIDAY, 2), '17:01')
  replies = [{ ok: false, error: { requestId: 'r' } }]
  await tick(answer, { table: [daily] })
  const more = { ok: true, data: { more: true } }
  replies = [more, more]
  await tick(answer, { table: [daily] })
  await tick(answer, { table: [daily] })
  const [next, last] = [addDays(FRIDAY, 1), addDays(FRIDAY, 2)]
  expect(days).toEqual([next, next, next, next, last].map(day => ({ day })))
})

test('two ticks at once, or one that was killed before it noted anything, only do things once more', async () => {
  world.now = instantOf(FRIDAY, '17:01')
  let times = 0
  const count: AskFunction = () => {
    times++
    return well('', { action: '', input: {} })
  }
  await Promise.all([tick(count, { table: [daily] }), tick(count, { table: [daily] })])
  expect(times).toBe(2)
  await tick(count, { table: [daily] })
  expect(times).toBe(2)
})

test.each([
  ['broke', () => Promise.reject(new Error('gone'))],
  ['answered with an error', () => Promise.resolve({ ok: false, error: { requestId: 'r1' } })],
])('a job that %s makes the tick fail, so that the platform runs it again', async (_how, askFunction) => {
  expect(await tick(askFunction)).toMatchObject({ ok: false, error: {} })
  expect(world.logs.at(-1)?.trace).toContain('not done: meals.settle')
})

test('staff see what runs, when it comes next, what fails and what was missed', async () => {
  const manager = { grants: [{ role: 'community-manager' as const, scope: '999999001001' }] }
  await world.person('pmanager1', manager)
  world.now = instantOf(FRIDAY, '17:01')
  const table = [daily, { ...daily, action: 'freeze', does: '定下份数' }]
  const halfWell: AskFunction = (_, { action }) =>
    action === 'freeze' ? Promise.reject(new Error('gone')) : well('', { action, input: {} })
  await tick(halfWell, { table })
  await tick(halfWell, { table })
  const reply = await ask(clock(well, table), 'pmanager1', 'jobs', { placeId: '999999001001' })
  expect(reply).toMatchObject({
    ok: true,
    data: {
      jobs: [
        { job: 'meals.remind', ok: true, fails: 0, behind: 0, next: instantOf(addDays(FRIDAY, 1), '17:00') },
        { job: 'meals.freeze', ok: false, fails: 2, behind: 1 },
      ],
    },
  })
})

test('nobody but the platform makes the clock tick', async () => {
  await world.person('pqiao0001', { grants: [{ role: 'administrator', scope: '999999' }] })
  const never = () => Promise.reject(new Error('was asked'))
  expect(await tick(never, { who: 'pqiao0001' })).toMatchObject({ refusal: { code: 'access.not-allowed' } })
  expect(await tick(never, { who: 'pstranger1' })).toMatchObject({
    refusal: { code: 'access.not-registered' },
  })
  expect(await tick(never, { who: 'nobody' })).toMatchObject({ refusal: { code: 'access.not-signed-in' } })
})
