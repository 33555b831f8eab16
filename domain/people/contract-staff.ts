import * as z from 'zod'
import { action } from '../kernel/contract'
import { channel, day, instant, personId, placeId } from '../kernel/shapes'
import { peopleAccess as may } from './access'
import {
  category,
  community,
  diet,
  door,
  hit,
  how,
  idNumberTyped,
  personName,
  phoneTyped,
  purpose,
  sex,
  welfare,
  why,
} from './views'

const onePerson = (input: { personId: string }) => [input.personId]

/** What staff may ask about the people they look after. */
export const staffActions = {
  search: action({
    says: 'Finds people of a place by name, pinyin initials, the last four digits of the phone, or door: the first ten.',
    allow: { may: may.search, scope: input => input.scope },
    input: z.strictObject({
      scope: placeId.describe('community, building or grid'),
      text: z.string().max(40),
    }),
    output: z.strictObject({ hits: z.array(hit), more: z.boolean().describe('there are others: type more') }),
    refuses: [],
    writes: false,
  }),
  person: action({
    says: 'One person as the caller’s role needs him: what a role has no business with is absent.',
    allow: { may: may.person, subjects: onePerson },
    input: z.strictObject({ personId }),
    output: z.strictObject({
      ...hit.shape,
      kind: z.enum(['elder', 'family', 'volunteer']),
      sex: sex.optional(),
      born: day.optional(),
      phone: z.string().optional().describe('masked'),
      idNumber: z.string().optional().describe('masked'),
      hasIdNumber: z.boolean().optional(),
      welfare: z.array(welfare).optional(),
      diet: diet.optional(),
      note: z.string().optional(),
      sameDoor: z
        .array(z.strictObject({ id: personId, name: z.string() }))
        .optional()
        .describe('who else lives behind his door'),
      helpers: z
        .array(z.strictObject({ id: personId, name: z.string(), call: z.string(), agreed: z.boolean() }))
        .optional(),
      helps: z
        .array(z.strictObject({ id: personId, name: z.string(), call: z.string(), agreed: z.boolean() }))
        .optional(),
      consents: z.array(purpose).optional().describe('given'),
      diedOn: day.optional(),
      closing: instant.optional(),
      may: z.array(z.string()).describe('actions of this service the caller may do for him'),
    }),
    refuses: [],
    writes: false,
  }),
  enrol: action({
    says: 'Staff enter somebody at the counter, at the door or on the telephone. Is somebody like him known already, they are shown the records first and nothing is written, unless they say that he is another; the same ID number is never entered twice.',
    allow: { may: may.enrol, scope: input => input.home },
    input: z.strictObject({
      as: z.enum(['elder', 'family', 'volunteer']),
      name: personName,
      sex: sex.optional(),
      born: day.optional(),
      phone: phoneTyped.optional(),
      idNumber: idNumberTyped.optional(),
      home: placeId,
      door: door.optional(),
      livesAlone: z.boolean().optional(),
      hardOfHearing: z.boolean().optional(),
      diet: diet.optional(),
      consents: z.array(purpose).max(8),
      how,
      channel,
      another: z.boolean().describe('true: he is not one of those shown'),
    }),
    output: z.strictObject({
      personId: personId.optional(),
      twins: z.array(hit).describe('who may be the same person; empty when he was entered'),
    }),
    refuses: [
      'people.needs-basic-consent',
      'people.unknown-place',
      'people.id-number-wrong',
      'people.phone-wrong',
      'people.born-wrong',
      'people.maybe-known',
    ],
    writes: true,
  }),
  phoneOf: action({
    says: 'The full phone number of one person, one at a time; the look is written down with who looked and why.',
    allow: { may: may.phoneOf, subjects: onePerson },
    input: z.strictObject({ personId, why }),
    output: z.strictObject({ phone: z.string().optional() }),
    refuses: [],
    writes: true,
  }),
  idNumberOf: action({
    says: 'The full ID number of one person, for checking a subsidy; the look is written down.',
    allow: { may: may.idNumberOf, subjects: onePerson },
    input: z.strictObject({ personId, why }),
    output: z.strictObject({ idNumber: z.string().optional() }),
    refuses: [],
    writes: true,
  }),
  verifyWelfare: action({
    says: 'Notes that somebody belongs to a welfare category, which paper proves it and until when; or that he does no longer.',
    allow: { may: may.verifyWelfare, subjects: onePerson },
    input: z.strictObject({
      personId,
      category,
      holds: z.boolean(),
      evidence: z.string().trim().min(1).max(40).optional().describe('which paper was seen'),
      validTo: day.optional().describe('last day it counts'),
    }),
    output: z.strictObject({ welfare: z.array(welfare) }),
    refuses: [],
    writes: true,
  }),
  expiring: action({
    says: 'Whose proof of a welfare category has run out or runs out within thirty days, soonest first.',
    allow: { may: may.expiring, scope: input => input.communityId },
    input: z.strictObject({ communityId: community }),
    output: z.strictObject({
      rows: z.array(
        z.strictObject({
          id: personId,
          name: z.string(),
          building: z.string(),
          door: z.string().optional(),
          category,
          validTo: day,
        }),
      ),
    }),
    refuses: [],
    writes: false,
  }),
  looks: action({
    says: 'Who looked at a person’s full numbers, which, when and why, newest first.',
    allow: { may: may.looks, subjects: onePerson },
    input: z.strictObject({ personId }),
    output: z.strictObject({
      looks: z.array(
        z.strictObject({ at: instant, by: z.string(), what: z.string(), why: z.string(), via: z.string() }),
      ),
    }),
    refuses: [],
    writes: false,
  }),
  lock: action({
    says: 'Notes that a person has died: his record is locked, what he had ahead is given free, his helpers see a gentle word.',
    allow: { may: may.lock, subjects: onePerson },
    input: z.strictObject({ personId, on: day, evidence: z.string().trim().min(1).max(40) }),
    output: z.strictObject({
      locked: z.literal(true),
      freed: z.int().nonnegative().describe('bookings given free'),
    }),
    refuses: ['people.last-administrator', 'people.day-ahead'],
    writes: true,
  }),
  unlock: action({
    says: 'Takes back a lock that was a mistake; what was given free stays free.',
    allow: { may: may.unlock, subjects: onePerson },
    input: z.strictObject({ personId, reason: z.string().trim().min(1).max(60) }),
    output: z.strictObject({ unlocked: z.literal(true) }),
    refuses: ['people.nothing-to-undo'],
    writes: true,
  }),
}
