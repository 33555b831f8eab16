import * as z from 'zod'
import { clockContract } from '../../domain/clock/contract'
import type { AskFunction } from '../kit/ask-function'
import { serve, type Tools } from '../kit/serve'

interface Job {
  service: string
  action: string
  /** It does a portion in each call: so many at most in one tick, the rest in the next. */
  portions?: number
}

/** What is done at every tick; each job may run late, twice, or after a broken run. */
const jobs: readonly Job[] = [
  { service: 'meals', action: 'settle' },
  { service: 'people', action: 'settle' },
  { service: 'people', action: 'retire', portions: 3 },
  { service: 'people', action: 'reseal', portions: 10 },
]

const wentWell = (reply: unknown) =>
  typeof reply === 'object' && reply !== null && 'ok' in reply && reply.ok === true

const hasMore = (reply: unknown) => {
  const { more } = z.object({ data: z.object({ more: z.boolean() }) }).safeParse(reply).data?.data ?? {}
  return more === true
}

/** Asks until nothing is left to do or this tick has done its part. */
async function run({ service, action, portions = 1 }: Job, askFunction: AskFunction) {
  for (let n = 0; n < portions; n++) {
    const reply = await askFunction(service, { action, input: {} })
    const ok = wentWell(reply)
    if (!ok || !hasMore(reply)) return { ok, more: false }
  }
  return { ok: true, more: true }
}

/** Opens the service clock, which asks other functions to clean up behind killed calls. */
export const clockService = (tools: Tools, askFunction: AskFunction) =>
  serve(
    'clock',
    clockContract,
    {
      async tick() {
        // One job that breaks does not keep the others from being done; it is told in the answer and in its own log.
        const ends = await Promise.allSettled(jobs.map(job => run(job, askFunction)))
        const done = jobs.map(({ service, action }, at) => {
          const end = ends[at]
          const { ok, more } = end?.status === 'fulfilled' ? end.value : { ok: false, more: false }
          return { job: `${service}.${action}`, ok, more }
        })
        if (done.every(({ ok }) => ok)) return { done }
        throw new Error(
          `not done: ${done
            .filter(({ ok }) => !ok)
            .map(({ job }) => job)
            .join(', ')}`,
        )
      },
    },
    tools,
  )
