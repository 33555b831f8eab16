import * as z from 'zod'
import { action } from '../kernel/contract'
import { clock, fen, instant, personId } from '../kernel/shapes'
import { mealsAccess as may } from './access'
import { canteenOfSitting } from './ids'
import { MOST_SCANS } from './offline'
import { count, portions, set, sittingId, way } from './views'

const canteenOf = (input: { sittingId: string }) => canteenOfSitting(input.sittingId)

const hex = (letters: number) => z.string().regex(new RegExp(`^[0-9a-f]{${letters}}$`))
const look = hex(32).describe('fingerprint of a pick-up code')
const code = z.string().regex(/^\d{4}$/)
const stamp = z
  .string()
  .regex(/^[a-z2-7]{26}$/)
  .describe('the service’s signature on sitting and instant')

const carriedMeal = z.strictObject({
  code,
  set,
  portions,
  way,
  diet: z.array(z.string()),
  payFen: fen,
  collectedAt: instant.optional(),
})

const scan = z.strictObject({
  nonce: hex(32).describe('the same one is the same scan however often it arrives'),
  seq: count.max(1_000_000),
  by: z.union([z.strictObject({ look }), z.strictObject({ code }), z.strictObject({ personId })]),
  told: z.enum(['given', 'given-unlisted', 'again', 'not-given']).describe('what the counter did'),
  at: instant.describe('the phone’s own clock'),
  ahead: z
    .int()
    .min(-8.64e7)
    .max(8.64e7)
    .describe('how much the service’s clock was ahead of the phone’s, ms'),
  list: z.strictObject({ takenAt: instant, stamp }),
})

/** What the counter needs to go on without net. */
export const offlineActions = {
  takeList: action({
    says: 'A sitting’s list for a time without net: each entry opens with its own pick-up code only, numbers name nobody.',
    allow: { may: may.takeList, scope: canteenOf },
    input: z.strictObject({ sittingId }),
    output: z.strictObject({
      now: instant,
      list: z.strictObject({
        sittingId,
        opens: clock,
        shuts: clock,
        place: z.string(),
        takenAt: instant,
        stamp,
        dishes: z.record(z.string(), z.array(z.string())),
        sealed: z.record(z.string(), z.string()).describe('by fingerprint of the pick-up code, AES-256-GCM'),
        numbers: z.record(z.string(), carriedMeal),
      }),
    }),
    refuses: ['meals.not-on-menu'],
    writes: false,
  }),
  uploadScans: action({
    says: 'Hands in what the counter noted without net; order, pieces and repeats do not matter.',
    allow: { may: may.uploadScans, scope: canteenOf },
    input: z.strictObject({
      sittingId,
      device: z
        .string()
        .regex(/^[0-9A-Za-z]{8,32}$/)
        .describe('chosen by the phone once'),
      scans: z.array(scan).min(1).max(MOST_SCANS),
    }),
    output: z.strictObject({
      scans: z.array(
        z.strictObject({
          nonce: z.string(),
          became: z.enum(['collected', 'again', 'after-cancel', 'unbooked', 'none']),
          flags: z
            .array(z.enum(['clock', 'old-list', 'foreign-list', 'unknown-code', 'no-subsidy']))
            .describe('what staff should look at'),
        }),
      ),
    }),
    refuses: ['meals.not-on-menu'],
    writes: true,
  }),
}
