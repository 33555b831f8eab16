import * as z from 'zod'
import { action } from '../kernel/contract'
import { instant, placeId } from '../kernel/shapes'
import { clockAccess as may } from './access'

const count = z.int().nonnegative()
const jobName = z.string().describe('service.action')

/** What may be asked of the service clock. */
export const clockContract = {
  tick: action({
    says: 'The platform’s timer: does what is due, and finishes everywhere what a killed call left half done. Late or twice is harmless.',
    allow: { may: may.tick },
    input: z.strictObject({ trigger: z.string().max(60) }),
    output: z.strictObject({
      done: z.array(
        z.strictObject({
          job: jobName,
          ok: z.boolean(),
          more: z.boolean().describe('something was left for the next tick'),
        }),
      ),
    }),
    refuses: [],
    writes: false,
  }),
  jobs: action({
    says: 'What starts by itself: what it does, when it ran last, when it comes next, and whether it fails.',
    allow: { may: may.jobs, scope: input => input.placeId },
    input: z.strictObject({ placeId }),
    output: z.strictObject({
      now: instant,
      jobs: z.array(
        z.strictObject({
          job: jobName,
          does: z.string(),
          last: instant.optional().describe('when it ended last, well or not'),
          ok: z.boolean(),
          fails: count.describe('how often it has failed since it last went well'),
          more: z.boolean().describe('something is left for the next tick'),
          next: instant,
          behind: count.describe('days that were missed and are still to be done'),
        }),
      ),
    }),
    refuses: [],
    writes: false,
  }),
}

export type ClockContract = typeof clockContract
