import { Cron } from 'croner'
import type { Job } from '../../domain/clock/jobs'
import { dayOf, type Day, type Instant } from '../../domain/kernel/time'

const CHINA = 'Asia/Shanghai'
/** After a longer time without a tick nobody is helped by what was due before. */
export const FARTHEST_BACK = 31 * 24 * 60 * 60_000
/** So many missed days at most in one tick; the rest in the next. */
export const MOST_DAYS = 7

const cronOf = ({ cron }: Job) => new Cron(cron, { timezone: CHINA, paused: true })

/** When a job is due next after a moment. */
export function nextDue(job: Job, after: Instant): Instant {
  const next = cronOf(job).nextRun(new Date(after))
  if (!next) throw new Error(`${job.service}.${job.action} is never due again`)
  return next.getTime()
}

/** The moments in which a job fell due since it was last done, oldest first; the very first tick owes nothing but itself. */
export function dueSince(job: Job, through: Instant | undefined, now: Instant): Instant[] {
  const from = Math.max(through ?? nextDue(job, now - FARTHEST_BACK) - 1, now - FARTHEST_BACK)
  if (job.each === 'tick') return nextDue(job, from) <= now ? [now] : []
  // A new installation did not miss the days before it was there.
  const start = through === undefined ? now - 24 * 60 * 60_000 : from
  const due: Instant[] = []
  for (let at = nextDue(job, start); at <= now; at = nextDue(job, at)) due.push(at)
  return due
}

/** What a run of a job is given: for a daily job the day it is for, for one that looks back since when. */
export function inputFor(job: Job, due: Instant, through?: Instant): { day?: Day; since?: Instant } {
  if (job.each === 'day') return { day: dayOf(due) }
  return job.since && through !== undefined ? { since: Math.max(through, due - FARTHEST_BACK) } : {}
}
