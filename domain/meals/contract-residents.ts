import * as z from 'zod'
import { action } from '../kernel/contract'
import { channel, day, instant, personId, placeId } from '../kernel/shapes'
import { mealsAccess as may } from './access'
import { canteenOfSitting } from './ids'
import { deed, portions, set, sitting, sittingId, today, way } from './views'

const people = z.array(personId).max(6).describe('whose meals; empty means the caller’s')
const oneMeal = { sittingId, personId }
/** What the caller saw as booked; a write that expects it needs no read before it. */
const seen = z.strictObject({ set, portions, code: z.string().regex(/^[0-9]{4}$/) })
const wish = { ...oneMeal, set, portions, way, channel }
const canteenOf = (input: { sittingId: string }) => canteenOfSitting(input.sittingId)
const onePerson = (input: { personId: string }) => [input.personId]
const held = z.strictObject({
  code: z.string(),
  ticket: z.string(),
  state: z.enum(['booked', 'cancelled', 'collected']),
})

/** What residents, and staff for them, may ask of the canteen. */
export const residentActions = {
  home: action({
    says: 'What is on today and on the next days for the persons asked for, with their bookings and pick-up codes.',
    allow: { may: may.home, subjects: input => input.personIds },
    input: z.strictObject({ personIds: people }),
    output: z.strictObject({ now: instant, today, sittings: z.array(sitting) }),
    refuses: [],
    writes: false,
  }),
  menu: action({
    says: 'The sittings of eight days from today with dishes, what is left and what each person would pay.',
    allow: { may: may.menu, scope: input => input.canteenId, subjects: input => input.personIds },
    input: z.strictObject({ canteenId: placeId, personIds: people }),
    output: z.strictObject({
      now: instant,
      days: z.array(z.strictObject({ day, rest: z.boolean(), sittings: z.array(sitting) })),
    }),
    refuses: [],
    writes: false,
  }),
  mine: action({
    says: 'Bookings from a week back to a week ahead, and who did what about them.',
    allow: { may: may.mine, subjects: input => input.personIds },
    input: z.strictObject({ personIds: people }),
    output: z.strictObject({ now: instant, sittings: z.array(sitting), deeds: z.array(deed) }),
    refuses: [],
    writes: false,
  }),
  book: action({
    says: 'Books portions of a set for one person; the answer carries his pick-up number.',
    allow: { may: may.book, scope: canteenOf, subjects: onePerson },
    input: z.strictObject(wish),
    output: held,
    refuses: [
      'meals.already-booked',
      'meals.closed',
      'meals.not-on-menu',
      'meals.sold-out',
      'meals.way-not-offered',
    ],
    writes: true,
    pace: 'booking',
  }),
  change: action({
    says: 'Changes set, portions or way of a booking before the cut-off; the pick-up number stays.',
    allow: { may: may.change, scope: canteenOf, subjects: onePerson },
    input: z.strictObject({ ...wish, seen }),
    output: held,
    refuses: [
      'meals.not-booked',
      'meals.closed',
      'meals.not-on-menu',
      'meals.sold-out',
      'meals.way-not-offered',
      'meals.already-collected',
    ],
    writes: true,
  }),
  cancel: action({
    says: 'Gives a booking back before the cut-off; nothing is charged.',
    allow: { may: may.cancel, scope: canteenOf, subjects: onePerson },
    input: z.strictObject({ ...oneMeal, seen, channel }),
    output: z.strictObject({ cancelled: z.literal(true) }),
    refuses: ['meals.not-on-menu', 'meals.not-booked', 'meals.closed', 'meals.already-collected'],
    writes: true,
  }),
}
