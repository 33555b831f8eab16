import type { Job } from '../../domain/clock/jobs'
import { instantOf } from '../../domain/kernel/time'
import { dueSince, inputFor, nextDue } from './steps-due'

const job = (more: Partial<Job>): Job => ({
  service: 'meals',
  action: 'remind',
  cron: '0 0 17 * * * *',
  each: 'day',
  portions: 1,
  does: '提醒',
  ...more,
})
const daily = job({})
const tick = job({ each: 'tick', cron: '0 */5 * * * * *' })
const at = (day: string, clock: string) => instantOf(day, clock)

test('a daily job is due at its hour in China, wherever the function runs', () => {
  expect(nextDue(daily, at('2026-11-20', '16:59'))).toBe(at('2026-11-20', '17:00'))
  expect(nextDue(daily, at('2026-11-20', '17:00'))).toBe(at('2026-11-21', '17:00'))
})

test('after days in which nothing ran each day is owed, oldest first, leap day and month end too', () => {
  const due = dueSince(daily, at('2028-02-27', '17:00'), at('2028-03-02', '08:00'))
  expect(due.map(moment => inputFor(daily, moment))).toEqual([
    { day: '2028-02-28' },
    { day: '2028-02-29' },
    { day: '2028-03-01' },
  ])
})

test('nothing is owed twice, and a new house owes no more than its first day', () => {
  const now = at('2026-11-20', '17:05')
  expect(dueSince(daily, at('2026-11-20', '17:00'), now)).toEqual([])
  expect(dueSince(daily, undefined, now)).toEqual([at('2026-11-20', '17:00')])
})

test('what was due more than a month ago helps nobody', () => {
  expect(dueSince(daily, at('2026-01-01', '17:00'), at('2026-11-20', '18:00'))).toHaveLength(31)
})

test('what only gathers is done once, however long it was', () => {
  const now = at('2026-11-20', '17:05')
  expect(dueSince(tick, at('2026-11-13', '17:05'), now)).toEqual([now])
  expect(dueSince(tick, now, now + 60_000)).toEqual([])
  expect(inputFor(tick, now)).toEqual({})
})

test('a job that looks back is told since when it was not done, a month at most', () => {
  const now = at('2026-11-20', '17:05')
  const looking: Job = { ...tick, since: true }
  expect(inputFor(looking, now, at('2026-11-13', '09:00'))).toEqual({ since: at('2026-11-13', '09:00') })
  expect(inputFor(looking, now, at('2026-01-01', '09:00'))).toEqual({ since: at('2026-10-20', '17:05') })
  expect(inputFor(looking, now)).toEqual({})
})
