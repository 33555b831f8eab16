import * as z from 'zod'
import { action } from '../kernel/contract'
import { clock, placeId } from '../kernel/shapes'
import { policyTemplates } from './policy-templates'
import { count, meal, remark, row, way } from './views'

/** What lays a canteen down, fills its weeks and cleans up behind a killed call. */
export const setupActions = {
  importMenu: action({
    says: 'Takes rows of a weekly menu and opens the sittings; without `apply` it only says what it would do. A booked sitting keeps its bookings.',
    allow: { roles: ['canteen-staff', 'community-manager', 'timer'], scope: input => input.canteenId },
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
    allow: { roles: ['timer'] },
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
  settle: action({
    says: 'Finishes check-ins that were cut short: writes the rows of served meals that are still missing.',
    allow: { roles: ['timer'] },
    input: z.strictObject({}),
    output: z.strictObject({ looked: count, finished: count }),
    refuses: [],
    writes: false,
  }),
}
