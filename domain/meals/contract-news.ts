import * as z from 'zod'
import { action } from '../kernel/contract'
import { day, personId } from '../kernel/shapes'
import { mealsAccess as may } from './access'
import { canteenOfSitting } from './ids'
import { count, sittingId } from './views'

const portion = z.strictObject({
  done: count,
  more: z.boolean().describe('something was left for the next portion'),
})

/** What the canteen tells by itself, and what makes it tell. */
export const newsActions = {
  cancelSitting: action({
    says: 'Cancels a whole sitting, as long as no meal was handed out: nobody is expected or charged any more, and everybody who booked is told, by telephone where he has not read it in time.',
    allow: { may: may.cancelSitting, scope: input => canteenOfSitting(input.sittingId) },
    input: z.strictObject({
      sittingId,
      reason: z.string().trim().min(2).max(20).describe('why, in words for those who booked'),
    }),
    output: z.strictObject({ cancelled: z.literal(true), people: count.describe('who had booked') }),
    refuses: ['meals.not-on-menu', 'meals.being-served'],
    writes: true,
  }),
  tellNews: action({
    says: 'A portion of what was done for people is told to them and to who helps them; told again after a kill, it is told once.',
    allow: { may: may.tellNews },
    input: z.strictObject({}),
    output: portion,
    refuses: [],
    writes: false,
  }),
  remind: action({
    says: 'A portion of those who booked a meal of the day after the given one is reminded of it, whoever asked for that; a meal that is over reminds nobody.',
    allow: { may: may.remind },
    input: z.strictObject({ day: day.describe('the day on whose evening one is reminded') }),
    output: portion,
    refuses: [],
    writes: false,
  }),
  stillHolds: action({
    says: 'Which of these claims about meals hold no more, by their place in the list.',
    allow: { may: may.stillHolds },
    input: z.strictObject({
      claims: z
        .array(z.strictObject({ kind: z.string().max(60), about: z.string().max(80), personId }))
        .max(100),
    }),
    output: z.strictObject({ gone: z.array(count) }),
    refuses: [],
    writes: false,
  }),
  freeze: action({
    says: 'Notes at the cut-off of each sitting what was ordered then, once.',
    allow: { may: may.freeze },
    input: z.strictObject({}),
    output: portion,
    refuses: [],
    writes: false,
  }),
}
