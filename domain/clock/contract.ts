import * as z from 'zod'
import { action } from '../kernel/contract'
import { clockAccess as may } from './access'

/** What may be asked of the service clock: nothing by people. */
export const clockContract = {
  tick: action({
    says: 'The platform’s timer: finishes everywhere what a killed call left half done. Late or twice is harmless.',
    allow: { may: may.tick },
    input: z.strictObject({ trigger: z.string().max(60) }),
    output: z.strictObject({
      done: z.array(
        z.strictObject({
          job: z.string().describe('service.action'),
          ok: z.boolean(),
          more: z.boolean().describe('something was left for the next tick'),
        }),
      ),
    }),
    refuses: [],
    writes: false,
  }),
}
