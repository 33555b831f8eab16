import * as z from 'zod'
import { action } from '../kernel/contract'
import { roles } from '../kernel/grants'
import { communityOf } from '../kernel/ids'
import { clock, day, instant, personId, placeId } from '../kernel/shapes'

const office = z.strictObject({
  name: z.string().describe('what people call the community, 梧桐里社区; all empty while it is not set up'),
  phone: z.string().describe('a number somebody answers'),
  hours: z.string().describe('8:00–17:30'),
  open: z.boolean().describe('whether somebody answers now'),
})

const relative = z.strictObject({
  id: personId,
  call: z.string().describe('what the caller calls him: 妈妈'),
  name: z.string(),
  agreed: z.boolean().describe('false while the elder has not nodded'),
})

const words = z.string().trim().min(1).max(60)

/** A row of a roster file as it was read: the line in the file and the cells by heading. */
const row = z.strictObject({
  line: z.int().positive(),
  cells: z.record(z.string().max(40), z.string().max(400)),
})

const remark = z.strictObject({
  line: z.int().describe('line in the file, headings are line 1'),
  column: z.string(),
  value: z.string().describe('masked where it could be somebody’s number'),
  says: z.string().describe('what is wrong, Chinese'),
  todo: z.string().describe('what to do, Chinese'),
  refused: z.boolean().describe('true: the row was left out; false: it came in without this cell'),
})

/** What may be asked of the service people. */
export const peopleContract = {
  me: action({
    says: 'Who the caller is, whom he helps, what he is trusted with and which office looks after him.',
    allow: { roles: ['resident'] },
    input: z.strictObject({}),
    output: z.strictObject({
      id: personId,
      name: z.string(),
      /** How to greet: 沈奶奶, 卢师傅; the name itself when age or sex are unknown. */
      greeting: z.string(),
      home: placeId,
      helps: z.array(relative),
      helpers: z
        .array(z.strictObject({ id: personId, name: z.string(), call: z.string(), agreed: z.boolean() }))
        .describe('who may act for the caller'),
      grants: z.array(z.strictObject({ role: z.enum(roles), scope: placeId })),
      office,
    }),
    refuses: [],
    writes: false,
  }),
  office: action({
    says: 'The office that looks after this installation, for somebody who is not registered yet; none where there are several.',
    allow: { roles: ['guest'] },
    input: z.strictObject({}),
    output: z.strictObject({ office: office.optional() }),
    refuses: [],
    writes: false,
  }),
  invite: action({
    says: 'Staff (for the first of them the installation itself) print a code of eight characters with which a person ties his WeChat to his record; good for seven days, once.',
    allow: { roles: ['community-manager', 'grid-worker', 'timer'], subjects: input => [input.personId] },
    input: z.strictObject({ personId }),
    output: z.strictObject({ code: z.string(), until: instant }),
    refuses: ['people.already-linked'],
    writes: true,
  }),
  accept: action({
    says: 'A WeChat user types the code that staff gave him and is from then on that person.',
    allow: { roles: ['guest'] },
    input: z.strictObject({ code: z.string().min(6).max(16) }),
    output: z.strictObject({ personId }),
    refuses: ['people.invitation-invalid', 'people.already-linked'],
    writes: true,
  }),
  recordHelper: action({
    says: 'Staff record that an elder agreed, by word or on paper, that somebody may act for him.',
    allow: {
      roles: ['community-manager', 'grid-worker'],
      subjects: input => [input.elderId, input.helperId],
    },
    input: z
      .strictObject({
        elderId: personId,
        helperId: personId,
        call: z.string().trim().min(1).max(8).describe('what the helper calls the elder'),
        how: z.enum(['oral', 'paper', 'phone']),
      })
      .refine(({ elderId, helperId }) => elderId !== helperId, { path: ['helperId'] }),
    output: z.strictObject({ agreed: z.boolean() }),
    refuses: [],
    writes: true,
  }),
  endHelp: action({
    says: 'The elder (or staff for him) ends that somebody acts for him, or a helper gives it up himself; the helper’s next call is refused.',
    allow: { roles: ['resident', 'community-manager', 'grid-worker'], subjects: input => [input.elderId] },
    input: z.strictObject({ elderId: personId, helperId: personId }),
    output: z.strictObject({ ended: z.boolean().describe('false: he was no helper of this elder') }),
    refuses: ['access.not-allowed'],
    writes: true,
  }),
  phoneOf: action({
    says: 'The full phone number of one person, one at a time; the look is written down with who looked and why.',
    allow: {
      roles: ['resident', 'canteen-staff', 'grid-worker', 'community-manager'],
      subjects: input => [input.personId],
    },
    input: z.strictObject({ personId, why: z.enum(['not-come', 'help', 'family']) }),
    output: z.strictObject({ phone: z.string().optional() }),
    refuses: [],
    writes: true,
  }),
  importRoster: action({
    says: 'Takes rows of a household roster; without `apply` it only says what it would do. The same rows again change nothing.',
    allow: { roles: ['community-manager', 'timer'], scope: input => input.communityId },
    input: z.strictObject({
      communityId: placeId,
      rows: z.array(row).max(1000),
      apply: z.boolean(),
      today: day.optional(),
    }),
    output: z.strictObject({
      counts: z.strictObject({
        fresh: z.int(),
        changed: z.int(),
        unchanged: z.int(),
        refused: z.int(),
        doubled: z.int(),
        households: z.int(),
      }),
      remarks: z.array(remark),
      ignoredColumns: z.array(z.string()),
      applied: z.boolean(),
    }),
    refuses: [],
    writes: true,
  }),
  setUp: action({
    says: 'Lays down a community with its office, grids and buildings; doing it again replaces the words, not the people.',
    allow: { roles: ['timer'] },
    input: z
      .strictObject({
        id: placeId.refine(id => communityOf(id) === id).describe('community code, twelve digits'),
        name: words,
        phone: words.describe('a number somebody answers'),
        hours: z.strictObject({ from: clock, to: clock, weekdays: z.array(z.int().min(1).max(7)).max(7) }),
        grids: z
          .array(z.strictObject({ id: placeId, name: words, buildings: z.array(words).max(200) }))
          .max(50),
      })
      .refine(({ id, grids }) => grids.every(grid => grid.id.startsWith(`${id}.g`)), { path: ['grids'] })
      .describe(
        'a grid’s code is the community’s with .g1, .g2 …; a building keeps its code when it is named again',
      ),
    output: z.strictObject({ id: placeId }),
    refuses: [],
    writes: true,
  }),
  entrust: action({
    says: 'Gives a person a role within a place, a grid with the buildings it has now; doing it again changes nothing.',
    allow: { roles: ['timer'] },
    input: z.strictObject({
      personId,
      role: z.enum(roles).exclude(['guest', 'resident', 'timer']),
      scope: placeId,
      until: instant.optional(),
    }),
    output: z.strictObject({ entrusted: z.boolean().describe('false: there is no such person') }),
    refuses: [],
    writes: true,
  }),
}

export type PeopleContract = typeof peopleContract
