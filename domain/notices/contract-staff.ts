import * as z from 'zod'
import { action } from '../kernel/contract'
import { instant } from '../kernel/shapes'
import { noticesAccess as may } from './access'
import { call, callSaid, count, noticeId, place } from './views'

/** What those do who telephone where a message has not arrived. */
export const staffActions = {
  callList: action({
    says: 'Who is to be telephoned because something urgent was not read by its hour, the most pressing first.',
    allow: { may: may.callList, scope: input => input.placeId },
    input: z.strictObject({ placeId: place }),
    output: z.strictObject({ now: instant, calls: z.array(call), more: z.boolean() }),
    refuses: [],
    writes: false,
  }),
  noteCall: action({
    says: 'Notes what a call brought: told, nobody answered, or not to be reached.',
    allow: { may: may.noteCall, scope: input => input.placeId },
    input: z.strictObject({ placeId: place, id: noticeId, said: callSaid }),
    output: z.strictObject({ noted: z.literal(true) }),
    refuses: ['notices.gone'],
    writes: true,
  }),
  matters: action({
    says: 'How the last urgent matters reached people: how many read, were called, are still open or could not be reached.',
    allow: { may: may.matters, scope: input => input.placeId },
    input: z.strictObject({ placeId: place }),
    output: z.strictObject({
      now: instant,
      matters: z.array(
        z.strictObject({
          kind: z.string(),
          about: z.string(),
          title: z.string(),
          at: instant,
          people: count,
          read: count,
          sent: count.describe('went out, not opened here'),
          called: count,
          open: count.describe('waiting, or on the call list'),
          unreachable: count,
          past: count,
        }),
      ),
    }),
    refuses: [],
    writes: false,
  }),
}
