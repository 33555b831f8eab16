import * as z from 'zod'
import { nameOf, type Job } from '../../domain/clock/jobs'
import type { Instant } from '../../domain/kernel/time'
import type { AskFunction } from '../kit/ask-function'
import { dueSince, inputFor, MOST_DAYS } from './steps-due'
import type { JobState } from './store'

const wentWell = (reply: unknown) =>
  typeof reply === 'object' && reply !== null && 'ok' in reply && reply.ok === true

const hasMore = (reply: unknown) => {
  const { more } = z.object({ data: z.object({ more: z.boolean() }) }).safeParse(reply).data?.data ?? {}
  return more === true
}

type End = Pick<JobState, 'ok' | 'more'>
const FAILED: End = { ok: false, more: false }

/** Asks until nothing is left to do or this tick has done its part. */
async function inPortions({ service, action, portions }: Job, input: object, ask: AskFunction): Promise<End> {
  for (let n = 0; n < portions; n++) {
    const reply = await ask(service, { action, input })
    const ok = wentWell(reply)
    if (!ok || !hasMore(reply)) return { ok, more: false }
  }
  return { ok: true, more: true }
}

/** Every moment that is owed, or a gathering that left something over. */
function owedOf(job: Job, was: JobState | undefined, now: Instant): Instant[] {
  const due = dueSince(job, was?.through, now)
  const isLeft = due.length === 0 && job.each === 'tick' && was?.more === true
  return isLeft ? [now] : due.slice(0, MOST_DAYS)
}

/** A day that failed or has more to do stays the next to be done; what gathers has come as far as it was asked. */
const isBehind = (job: Job, { ok, more }: End) => !ok || (more && job.each === 'day')

const failsAfter = (was: JobState | undefined, { ok }: End) => (ok ? 0 : (was?.fails ?? 0) + 1)

/** Does what has fallen due of one job, in order, and tells how far it came; nothing when nothing is due. */
export async function runJob(
  job: Job,
  was: JobState | undefined,
  { now, askFunction }: { now: () => Instant; askFunction: AskFunction },
): Promise<JobState | undefined> {
  const owed = owedOf(job, was, now())
  const [first] = owed
  if (first === undefined) return undefined
  let [through, end] = [was?.through ?? first - 1, FAILED]
  for (const at of owed) {
    end = await inPortions(job, inputFor(job, at, was?.through), askFunction).catch(() => FAILED)
    if (isBehind(job, end)) break
    through = at
  }
  return { through, endedAt: now(), ...end, fails: failsAfter(was, end) }
}

/** How a run is told in the answer of a tick. */
export const told = (job: Job, { ok, more }: JobState) => ({ job: nameOf(job), ok, more })
