import { clockContract } from '../../domain/clock/contract'
import type { AskFunction } from '../kit/ask-function'
import { serve, type Tools } from '../kit/serve'

/** What is done at every tick; each job may run late, twice, or after a broken run. */
const jobs = [{ service: 'meals', action: 'settle' }]

const wentWell = (reply: unknown) =>
  typeof reply === 'object' && reply !== null && 'ok' in reply && reply.ok === true

/** Opens the service clock, which asks other functions to clean up behind killed calls. */
export const clockService = (tools: Tools, askFunction: AskFunction) =>
  serve(
    'clock',
    clockContract,
    {
      async tick() {
        // One job that breaks does not keep the others from being done; it is told in the answer and in its own log.
        const ends = await Promise.allSettled(
          jobs.map(({ service, action }) => askFunction(service, { action, input: {} })),
        )
        const done = jobs.map(({ service, action }, at) => {
          const end = ends[at]
          return { job: `${service}.${action}`, ok: end?.status === 'fulfilled' && wentWell(end.value) }
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
