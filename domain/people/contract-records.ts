import * as z from 'zod'
import { action } from '../kernel/contract'
import { day, instant, personId } from '../kernel/shapes'
import { peopleAccess as may } from './access'
import { community, count, remark, row } from './views'

const pairOf = (input: { keep: string; drop: string }) => [input.keep, input.drop]
const pair = { keep: personId, drop: personId }
const notSame = ({ keep, drop }: { keep: string; drop: string }) => keep !== drop
const side = z.record(z.string(), z.string()).describe('what each record says, by field, numbers masked')

/** What keeps the records right: doubles found and made one, rosters taken in and taken back. */
export const recordActions = {
  twins: action({
    says: 'Pairs of records that may be one person, and merges of the last thirty days that can be undone.',
    allow: { may: may.twins, scope: input => input.communityId },
    input: z.strictObject({ communityId: community }),
    output: z.strictObject({
      pairs: z.array(
        z.strictObject({
          keep: personId,
          drop: personId,
          names: z.array(z.string()),
          why: z.enum(['id', 'phone', 'door']),
          building: z.string(),
        }),
      ),
      merged: z.array(
        z.strictObject({
          mergeId: z.string(),
          name: z.string(),
          at: instant,
          by: z.string(),
          until: instant,
        }),
      ),
    }),
    refuses: [],
    writes: false,
  }),
  compare: action({
    says: 'Two records side by side: where they say the same, where they differ, what hangs on each.',
    allow: { may: may.compare, subjects: pairOf },
    input: z.strictObject(pair).refine(notSame, { path: ['drop'] }),
    output: z.strictObject({
      keep: side,
      drop: side,
      differ: z.array(z.string()).describe('fields to choose between'),
      hangs: z
        .strictObject({ keep: z.array(z.string()), drop: z.array(z.string()) })
        .describe('helpers, account, bookings ahead'),
    }),
    refuses: [],
    writes: false,
  }),
  merge: action({
    says: 'Makes two records one: `keep` stays, fields named by `take` come from `drop`, and everything that hangs on `drop` goes over. Can be undone for thirty days.',
    allow: { may: may.merge, subjects: pairOf },
    input: z
      .strictObject({ ...pair, take: z.array(z.string().max(20)).max(20) })
      .refine(notSame, { path: ['drop'] }),
    output: z.strictObject({
      mergeId: z.string(),
      moved: count.describe('bookings that went over'),
      left: z.array(z.string()).describe('sittings where both had a booking: both stay, staff decide'),
    }),
    refuses: ['people.not-twins', 'people.merge-first-take-back'],
    writes: true,
  }),
  keepApart: action({
    says: 'Notes that two records are two people, so that they are not shown again.',
    allow: { may: may.keepApart, subjects: pairOf },
    input: z.strictObject(pair).refine(notSame, { path: ['drop'] }),
    output: z.strictObject({ apart: z.literal(true) }),
    refuses: [],
    writes: true,
  }),
  unmerge: action({
    says: 'Undoes a merge within thirty days: both records are as they were but for what was changed since, and what came over and is still there goes back.',
    allow: { may: may.unmerge, scope: input => input.communityId },
    input: z.strictObject({ communityId: community, mergeId: z.string().max(80) }),
    output: z.strictObject({ unmerged: z.literal(true) }),
    refuses: ['people.nothing-to-undo', 'people.too-late-to-undo', 'people.changed-since'],
    writes: true,
  }),
  importRoster: action({
    says: 'Takes rows of a household roster; without `apply` it only says what it would do. The same rows again change nothing.',
    allow: { may: may.importRoster, scope: input => input.communityId },
    input: z.strictObject({
      communityId: community,
      rows: z.array(row).max(1000),
      apply: z.boolean(),
      today: day.optional(),
      mapping: z
        .record(z.string().max(40), z.string().max(20))
        .optional()
        .describe('headings that were not understood: which column each is; empty for one to leave out'),
      consented: z.boolean().optional().describe('true: the people of this roster signed the consent form'),
      run: z
        .string()
        .regex(/^r[a-z0-9]{7,31}$/)
        .optional()
        .describe('names this run, the same for all its portions, so that it can be taken back'),
      file: z.string().trim().max(80).optional().describe('name of the file, for the list of runs'),
    }),
    output: z.strictObject({
      counts: z.strictObject({
        fresh: count,
        changed: count,
        unchanged: count,
        refused: count,
        doubled: count,
        households: count,
        suspected: count.describe('persons who may be known already under another spelling'),
      }),
      remarks: z.array(remark),
      ignoredColumns: z.array(z.string()),
      columns: z
        .array(z.strictObject({ column: z.string(), says: z.string() }))
        .describe('what a heading may be mapped to, with its Chinese name'),
      applied: z.boolean(),
    }),
    refuses: ['people.run-unknown'],
    writes: true,
  }),
  runs: action({
    says: 'The imports of a community, newest first, with what each did.',
    allow: { may: may.runs, scope: input => input.communityId },
    input: z.strictObject({ communityId: community }),
    output: z.strictObject({
      runs: z.array(
        z.strictObject({
          run: z.string(),
          file: z.string(),
          at: instant,
          by: z.string(),
          fresh: count,
          changed: count,
          state: z.enum(['applied', 'taking-back', 'taken-back']),
        }),
      ),
    }),
    refuses: [],
    writes: false,
  }),
  takeBackRun: action({
    says: 'Takes one import back, in bounded steps: whom it added goes, what it changed is as before, unless it was used or changed since.',
    allow: { may: may.takeBackRun, scope: input => input.communityId },
    input: z.strictObject({ communityId: community, run: z.string().max(40) }),
    output: z.strictObject({
      removed: count,
      restored: count,
      kept: count.describe('used or changed since: they stay'),
      done: z.boolean().describe('false: ask again with another key, there is more'),
    }),
    refuses: ['people.run-unknown'],
    writes: true,
  }),
}
