import * as z from 'zod'
import { action } from '../kernel/contract'
import { day, personId } from '../kernel/shapes'
import { noticesAccess as may } from './access'
import { count, telling } from './views'

const portion = z.strictObject({
  done: count,
  more: z.boolean().describe('something was left for the next portion'),
})

/** What the other services and the clock ask. */
export const platformActions = {
  tell: action({
    says: 'Tells people something: one row for each who is reached, under an id that follows from the matter, so telling twice tells once.',
    allow: { may: may.tell },
    input: z.strictObject({ tellings: z.array(telling).min(1).max(100) }),
    output: z.strictObject({ rows: count.describe('new ones; who was told before is not told again') }),
    refuses: [],
    writes: false,
  }),
  retract: action({
    says: 'Makes notices about a matter past because they no longer hold; who was not told yet never is.',
    allow: { may: may.retract },
    input: z.strictObject({
      matters: z
        .array(
          z.strictObject({
            kinds: z.array(z.string().max(60)).min(1).max(10),
            about: z.string().max(80),
            person: personId,
          }),
        )
        .min(1)
        .max(100),
    }),
    output: z.strictObject({ past: count }),
    refuses: [],
    writes: false,
  }),
  deliver: action({
    says: 'A portion of what is due leaves the house: WeChat where a consent is in stock, else it stays in the list.',
    allow: { may: may.deliver },
    input: z.strictObject({}),
    output: portion,
    refuses: [],
    writes: false,
  }),
  callUnread: action({
    says: 'A portion of what was urgent and not read by its hour goes onto the call list.',
    allow: { may: may.callUnread },
    input: z.strictObject({}),
    output: portion,
    refuses: [],
    writes: false,
  }),
  tidy: action({
    says: 'A portion of notices older than 180 days goes.',
    allow: { may: may.tidy },
    input: z.strictObject({ day }),
    output: portion,
    refuses: [],
    writes: false,
  }),
  reseal: action({
    says: 'A portion of the WeChat addresses that an older key sealed is sealed with the current one.',
    allow: { may: may.reseal },
    input: z.strictObject({}),
    output: portion,
    refuses: [],
    writes: false,
  }),
  forget: action({
    says: 'Everything told to or about a person goes, because his record was deleted.',
    allow: { may: may.forget, subjects: input => [input.personId] },
    input: z.strictObject({ personId }),
    output: portion,
    refuses: [],
    writes: false,
  }),
}
