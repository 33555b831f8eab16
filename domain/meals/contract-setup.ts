import * as z from 'zod'
import { action } from '../kernel/contract'
import { clock, instant, personId, placeId } from '../kernel/shapes'
import { mealsAccess as may } from './access'
import { policyTemplates } from './policy-templates'
import { count, meal, remark, row, way } from './views'

/** What lays a canteen down, fills its weeks and cleans up behind a killed call. */
export const setupActions = {
  importMenu: action({
    says: 'Takes rows of a weekly menu and opens the sittings; without `apply` it only says what it would do. A booked sitting keeps its bookings.',
    allow: { may: may.importMenu, scope: input => input.canteenId },
    input: z.strictObject({ canteenId: placeId, rows: z.array(row).max(1000), apply: z.boolean() }),
    output: z.strictObject({
      counts: z.strictObject({ fresh: count, changed: count, unchanged: count, refused: count }),
      remarks: z.array(remark),
      ignoredColumns: z.array(z.string()),
      applied: z.boolean(),
    }),
    refuses: ['meals.not-on-menu'],
    writes: true,
  }),
  setUp: action({
    says: 'Lays down a canteen: its hours, cut-offs, ways and the policy that takes over part of the price.',
    allow: { may: may.setUp },
    input: z.strictObject({
      id: placeId,
      name: z.string(),
      meals: z.partialRecord(
        meal,
        z.strictObject({
          opens: clock,
          shuts: clock,
          cutOff: z.strictObject({ serviceDaysBefore: z.int().min(0).max(14), at: clock }),
        }),
      ),
      serviceWeekdays: z.array(z.int().min(1).max(7)),
      ways: z.array(way),
      policyTemplate: z
        .enum(Object.values(policyTemplates).map(({ id }) => id))
        .optional()
        .describe('id of a built-in template'),
    }),
    output: z.strictObject({ id: placeId }),
    refuses: [],
    writes: true,
  }),
  canteens: action({
    says: 'The canteens of a community by name, for whoever trusts somebody with one.',
    allow: { may: may.canteens },
    input: z.strictObject({ communityId: placeId }),
    output: z.strictObject({ canteens: z.array(z.strictObject({ id: placeId, name: z.string() })) }),
    refuses: [],
    writes: false,
  }),
  settle: action({
    says: 'Finishes check-ins that were cut short: writes the rows of served meals that are still missing.',
    allow: { may: may.settle },
    input: z.strictObject({
      since: instant.optional().describe('up to when it was done last; two days ago when absent'),
    }),
    output: z.strictObject({ looked: count, finished: count }),
    refuses: [],
    writes: false,
  }),
  kept: action({
    says: 'Everything the canteen keeps about a person, for his own file.',
    allow: { may: may.kept, subjects: input => [input.personId] },
    input: z.strictObject({ personId }),
    output: z.strictObject({
      rows: z.array(z.strictObject({ what: z.string(), at: instant, says: z.string() })),
    }),
    refuses: [],
    writes: false,
  }),
  ahead: action({
    says: 'What a person has ahead of him at the canteens of his community, in words for staff.',
    allow: { may: may.ahead, subjects: input => [input.personId] },
    input: z.strictObject({ personId }),
    output: z.strictObject({ bookings: z.array(z.string()) }),
    refuses: [],
    writes: false,
  }),
  release: action({
    says: 'Gives free what a person has ahead of him, because he died or his record is deleted; nothing is charged. Only what is still before its cut-off: a meal that the kitchen counts already stays counted.',
    allow: { may: may.release, subjects: input => [input.personId] },
    input: z.strictObject({ personId }),
    output: z.strictObject({ freed: count }),
    refuses: [],
    writes: true,
  }),
  adopt: action({
    says: 'Moves the bookings ahead that are not collected from one record to another of the same person, numbers and all; where both have one, both stay.',
    allow: { may: may.adopt },
    input: z.strictObject({
      from: personId,
      to: personId,
      communityId: placeId,
      only: z.array(z.string().max(60)).max(200).optional().describe('sittings to move; all when absent'),
    }),
    output: z.strictObject({ moved: z.array(z.string()), left: z.array(z.string()) }),
    refuses: [],
    writes: true,
  }),
}
