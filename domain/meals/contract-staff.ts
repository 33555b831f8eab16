import * as z from 'zod'
import { action } from '../kernel/contract'
import { day, instant, personId, placeId } from '../kernel/shapes'
import { mealsAccess as may } from './access'
import { canteenOfSitting } from './ids'
import { readTicket } from './ticket'
import { count, guest, head, portions, price, said, set, sittingId, way } from './views'

const canteenOf = (input: { sittingId: string }) => canteenOfSitting(input.sittingId)

const found = z.union([z.strictObject({ ticket: z.string().max(200) }), z.strictObject({ personId })])
/** The diner's record is read together with the caller's; whether the ticket is genuine is checked after. */
const dinerIn = (input: { found: z.output<typeof found> }) => {
  const id = 'personId' in input.found ? input.found.personId : readTicket(input.found.ticket)?.person
  return id === undefined ? [] : [id]
}

/** What the counter, the kitchen and the caller of those who have not come may ask. */
export const staffActions = {
  counter: action({
    says: 'Everybody expected at a sitting, with number, name and what he gets: the counter’s and the caller’s list.',
    allow: { may: may.counter, scope: canteenOf },
    input: z.strictObject({ sittingId }),
    output: z.strictObject({ now: instant, sitting: head, guests: z.array(guest) }),
    refuses: ['meals.not-on-menu'],
    writes: false,
  }),
  checkIn: action({
    says: 'Notes that somebody collected his meal: by the scanned ticket, or by picking him from the list.',
    allow: { may: may.checkIn, scope: canteenOf, subjects: dinerIn },
    input: z.strictObject({
      sittingId,
      found,
    }),
    output: z.strictObject({
      personId,
      name: z.string(),
      code: z.string(),
      set,
      dishes: z.array(z.string()),
      portions,
      diet: z.array(z.string()),
      price,
      collectedAt: instant,
    }),
    refuses: [
      'meals.not-on-menu',
      'meals.code-invalid',
      'meals.wrong-sitting',
      'meals.not-booked',
      'meals.closed',
      'meals.already-collected',
      'meals.too-early',
    ],
    writes: true,
    pace: 'scan',
  }),
  noteCall: action({
    says: 'Notes what a call to somebody who has not come brought.',
    allow: { may: may.noteCall, scope: canteenOf },
    input: z.strictObject({
      sittingId,
      personId,
      said,
    }),
    output: z.strictObject({ noted: z.literal(true) }),
    refuses: ['meals.not-on-menu', 'meals.not-booked', 'meals.already-collected'],
    writes: true,
  }),
  kitchen: action({
    says: 'How much to cook of what for a sitting, how it goes out, and what is made specially; numbers instead of names.',
    allow: { may: may.kitchen, scope: canteenOf },
    input: z.strictObject({ sittingId }),
    output: z.strictObject({
      now: instant,
      sitting: head,
      final: z.boolean().describe('true after the cut-off: the numbers change no more'),
      total: count,
      sets: z.array(z.strictObject({ set, dishes: z.array(z.string()), portions: count })),
      ways: z.array(z.strictObject({ way, bySet: z.record(z.string(), count), portions: count })),
      diets: z.array(
        z.strictObject({ diet: z.string(), bySet: z.record(z.string(), count), portions: count }),
      ),
      special: z
        .array(z.strictObject({ code: z.string(), diets: z.array(z.string()) }))
        .describe('two wishes and more: packed apart'),
      deliveries: z.array(z.strictObject({ building: z.string(), portions: count })),
    }),
    refuses: ['meals.not-on-menu'],
    writes: false,
  }),
  board: action({
    says: 'How the day goes: expected and collected for each sitting of a day.',
    allow: { may: may.board, scope: input => input.canteenId },
    input: z.strictObject({ canteenId: placeId }),
    output: z.strictObject({
      now: instant,
      day,
      sittings: z.array(
        z.strictObject({
          sitting: head,
          here: z
            .strictObject({ expected: count, collected: count })
            .describe('dine-in and takeaway, persons'),
          delivery: z.strictObject({ expected: count, collected: count }),
          unaccounted: count.describe('should have come, has not, and no call has brought an answer'),
        }),
      ),
    }),
    refuses: [],
    writes: false,
  }),
}
