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

/** Asks until nothing is left to do or this tick has done its part. */
async function inPortions({ service, action, portions }: Job, input: object, askFunction: AskFunction) {
  for (let n = 0; n < portions; n++) {
    const reply = await askFunction(service, { action, input })
    const ok = wentWell(reply)
    if (!ok || !hasMore(reply)) return { ok, more: false }
  }
  return { ok: true, more: true }
}

/** Does what has fallen due of one job, in order, and tells how far it came; nothing when nothing is due. */
export async function runJob(
  job: Job,
  was: JobState | undefined,
  { now, askFunction }: { now: () => Instant; askFunction: AskFunction },
): Promise<JobState | undefined> {
  const due = dueSince(job, was?.through, now())
  // What a portion left over is due again at once.
  const left = was?.more && was.ok && due.length === 0 ? [was.through] : []
  const owed = [...due, ...left].slice(0, MOST_DAYS)
  if (owed.length === 0) return undefined
  let state: JobState = {
    through: was?.through ?? (owed[0] ?? 0) - 1,
    endedAt: now(),
    ok: true,
    fails: 0,
    more: false,
  }
  for (const at of owed) {
    const end = await inPortions(job, inputFor(job, at), askFunction).catch(() => ({
      ok: false,
      more: false,
    }))
    const fails = end.ok ? 0 : (was?.fails ?? 0) + 1
    // A day that has more to do, or failed, stays the next to be done.
    const through = end.ok && (!end.more || job.each === 'tick') ? at : state.through
    state = { through, endedAt: now(), ...end, fails }
    if (!end.ok || end.more) break
  }
  return state
}

/** How a run is told in the answer of a tick. */
export const told = (job: Job, { ok, more }: JobState) => ({ job: nameOf(job), ok, more })
