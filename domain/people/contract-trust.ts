import * as z from 'zod'
import { action } from '../kernel/contract'
import { instant, personId, placeId } from '../kernel/shapes'
import { peopleAccess as may } from './access'
import { above, code, community, count, officeHours, role, words } from './views'

const scope = (input: { scope: string }) => input.scope
const deskId = z.string().regex(/^d[a-z2-7]{10,30}$/)
const secret = z.string().min(16).max(64)

/** Who is trusted with what, how a desk is signed in, and what an installation stands on. */
export const trustActions = {
  trusted: action({
    says: 'Who is trusted with what within a place.',
    allow: { may: may.trusted, scope },
    input: z.strictObject({ scope: placeId }),
    output: z.strictObject({
      people: z.array(
        z.strictObject({
          id: personId,
          name: z.string(),
          grants: z.array(
            z.strictObject({
              role,
              scope: placeId,
              place: z.string(),
              until: instant.optional(),
              given: z.boolean().describe('the caller may take it back'),
            }),
          ),
        }),
      ),
      mayGive: z.array(role).describe('roles the caller may give here'),
      places: z
        .array(z.strictObject({ id: placeId, name: z.string() }))
        .describe('what there is to be trusted with here, widest first'),
    }),
    refuses: [],
    writes: false,
  }),
  entrust: action({
    says: 'Gives a person a role within a place, a grid with the buildings it has now. Nobody gives what he has not, nor further or longer than he has it; doing it again changes nothing.',
    allow: { may: may.entrust, scope, subjects: input => [input.personId] },
    input: z.strictObject({ personId, role, scope: placeId, until: instant.optional() }),
    output: z.strictObject({ entrusted: z.boolean() }),
    refuses: ['people.cannot-give', 'people.last-administrator'],
    writes: true,
  }),
  withdraw: action({
    says: 'Takes a role back; from the next call on it counts no more. The last administrator keeps his.',
    allow: { may: may.withdraw, scope },
    input: z.strictObject({ personId, role, scope: placeId }),
    output: z.strictObject({ withdrawn: z.boolean() }),
    refuses: ['people.cannot-give', 'people.last-administrator'],
    writes: true,
  }),
  firstCode: action({
    says: 'The code with which the first administrator of a fresh installation comes in; none once there is one.',
    allow: { may: may.firstCode },
    input: z.strictObject({}),
    output: z.strictObject({ code: z.string().optional(), until: instant.optional() }),
    refuses: [],
    writes: true,
  }),
  becomeFirst: action({
    says: 'Whoever holds the printed code of a fresh installation becomes its first administrator.',
    allow: { may: may.becomeFirst },
    input: z.strictObject({
      code,
      name: words,
      communityId: community,
      communityName: words,
      officePhone: words,
    }),
    output: z.strictObject({ personId }),
    refuses: ['people.invitation-invalid', 'people.already-linked'],
    writes: true,
  }),
  openDevice: action({
    says: 'A browser outside WeChat is given an account of its own, signed and good for ninety days, or has its own made longer; what it may is decided by the record it is tied to.',
    allow: { may: may.openDevice },
    input: z.strictObject({
      session: z.string().max(200).optional().describe('its own, while it is still good'),
    }),
    output: z.strictObject({ session: z.string(), until: instant }),
    refuses: [],
    writes: false,
  }),
  openDesk: action({
    says: 'A desk page asks to be signed in: the answer is shown as a QR code for three minutes; the secret stays with the page. Asked again it is another one, so that an answer that went astray opens nothing.',
    allow: { may: may.openDesk },
    input: z.strictObject({
      name: z.string().trim().max(40).describe('what the page says of itself: browser and system'),
    }),
    output: z.strictObject({ desk: deskId, secret, until: instant }),
    refuses: [],
    writes: true,
  }),
  deskState: action({
    says: 'The desk page asks whether somebody has confirmed it; once he has, it is given the signed session.',
    allow: { may: may.deskState },
    input: z.strictObject({ desk: deskId, secret }),
    output: z.strictObject({
      state: z.enum(['waiting', 'confirmed', 'gone']),
      session: z.string().optional(),
      name: z.string().optional(),
      until: instant.optional(),
    }),
    refuses: [],
    writes: false,
  }),
  lookAtDesk: action({
    says: 'What a staff member who scanned a desk’s QR code is about to sign in to.',
    allow: { may: may.lookAtDesk },
    input: z.strictObject({ desk: deskId }),
    output: z.strictObject({
      name: z.string(),
      at: instant,
      until: instant.describe('of the session, once confirmed'),
    }),
    refuses: ['people.desk-gone', 'access.not-allowed'],
    writes: false,
  }),
  confirmDesk: action({
    says: 'Signs a desk page in as the caller for one shift of ten hours; only for somebody who is trusted with something, and only from his phone.',
    allow: { may: may.confirmDesk },
    input: z.strictObject({ desk: deskId }),
    output: z.strictObject({ until: instant }),
    refuses: ['people.desk-gone', 'people.too-many-desks', 'access.not-allowed'],
    writes: true,
  }),
  endDesk: action({
    says: 'Ends a desk session, from the phone or from the desk itself; its next call is a stranger’s.',
    allow: { may: may.endDesk },
    input: z.strictObject({ desk: deskId }),
    output: z.strictObject({ ended: z.boolean() }),
    refuses: [],
    writes: true,
  }),
  setUp: action({
    says: 'Lays down a community with its office, grids and buildings; doing it again replaces the words, not the people.',
    allow: { may: may.setUp, scope: input => input.id },
    input: z
      .strictObject({
        id: community,
        name: words,
        phone: words.describe('a number somebody answers'),
        hours: officeHours,
        above: above.optional(),
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
  describeBuilding: action({
    says: 'Notes how a building is: floors, units, whether it has a lift.',
    allow: { may: may.describeBuilding, scope: input => input.buildingId },
    input: z.strictObject({
      buildingId: placeId.refine(id => /\.b/.test(id)).describe('building'),
      floors: z.int().min(1).max(99),
      units: z.int().min(1).max(30),
      lift: z.boolean(),
    }),
    output: z.strictObject({ described: z.boolean() }),
    refuses: ['people.unknown-place'],
    writes: true,
  }),
  settle: action({
    says: 'Finishes what a killed call left half done: deeds, merges, locks, codes, offices.',
    allow: { may: may.settle },
    input: z.strictObject({}),
    output: z.strictObject({ looked: count, finished: count }),
    refuses: [],
    writes: false,
  }),
  retire: action({
    says: 'Lets go what has been kept long enough, a bounded number of rows at a time; deletes who asked for it.',
    allow: { may: may.retire },
    input: z.strictObject({}),
    output: z.strictObject({ removed: count, deleted: count.describe('persons'), more: z.boolean() }),
    refuses: [],
    writes: false,
  }),
  reseal: action({
    says: 'Seals records again that an older key sealed, a bounded number at a time, while calls go on.',
    allow: { may: may.reseal },
    input: z.strictObject({}),
    output: z.strictObject({ resealed: count, more: z.boolean() }),
    refuses: [],
    writes: false,
  }),
}
