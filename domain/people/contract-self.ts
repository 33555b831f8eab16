import * as z from 'zod'
import { action } from '../kernel/contract'
import { channel, day, instant, personId, placeId } from '../kernel/shapes'
import { peopleAccess as may } from './access'
import {
  above,
  community,
  count,
  desk,
  diet,
  door,
  grant,
  helper,
  how,
  idNumberTyped,
  office,
  personName,
  phoneTyped,
  purpose,
  relative,
  sex,
} from './views'

const onePerson = (input: { personId: string }) => [input.personId]
/** What somebody may ask about himself, and staff for him. */
export const selfActions = {
  me: action({
    says: 'Who the caller is, whom he helps, what he is trusted with and which office looks after him.',
    allow: { may: may.me },
    input: z.strictObject({}),
    output: z.strictObject({
      id: personId,
      name: z.string(),
      /** How to greet: 沈奶奶, 卢师傅; the name itself when age or sex are unknown. */
      greeting: z.string(),
      home: placeId,
      helps: z.array(relative),
      helpers: z.array(helper).describe('who may act for the caller, or asks to'),
      grants: z.array(grant),
      office,
      desks: z.array(desk).describe('desk pages signed in as him now'),
      closing: instant.optional().describe('when his record will be deleted, as he asked'),
    }),
    refuses: [],
    writes: false,
  }),
  office: action({
    says: 'The office that looks after this installation, for somebody who is not registered yet; none where there are several.',
    allow: { may: may.office },
    input: z.strictObject({}),
    output: z.strictObject({ office: office.optional() }),
    refuses: [],
    writes: false,
  }),
  areas: action({
    says: 'The communities of this installation with their buildings, to pick where one lives.',
    allow: { may: may.areas },
    input: z.strictObject({}),
    output: z.strictObject({
      areas: z.array(
        z.strictObject({
          id: community,
          name: z.string(),
          above: above.optional(),
          buildings: z.array(
            z.strictObject({
              id: placeId,
              name: z.string(),
              units: count.describe('0: not known'),
              floors: count.describe('0: not known'),
              lift: z.boolean().optional(),
            }),
          ),
        }),
      ),
    }),
    refuses: [],
    writes: false,
  }),
  register: action({
    says: 'A WeChat user enters himself: as an elder, for an elder of his family, or as a volunteer. The basic consent is needed, all others are free. A record of the roster with the same name and a phone number that WeChat proves becomes his.',
    allow: { may: may.register },
    input: z.strictObject({
      as: z.enum(['elder', 'family', 'volunteer']),
      name: personName,
      sex: sex.optional(),
      born: day.optional(),
      phone: phoneTyped.optional(),
      phoneProof: z
        .string()
        .max(200)
        .optional()
        .describe('code of WeChat’s phone number key, good for five minutes, once'),
      idNumber: idNumberTyped.optional().describe('only for a subsidy; needs the consent for it'),
      home: placeId.describe('building, or community when the building is not listed'),
      door: door.optional(),
      consents: z.array(purpose).max(8),
      version: z.string().max(20).describe('of the text he read'),
    }),
    output: z.strictObject({ personId, known: z.boolean().describe('true: the roster had him already') }),
    refuses: [
      'people.already-linked',
      'people.needs-basic-consent',
      'people.unknown-place',
      'people.id-number-wrong',
      'people.phone-wrong',
      'people.phone-not-proved',
      'people.born-wrong',
    ],
    writes: true,
  }),
  correct: action({
    says: 'Corrects what is kept about a person. He himself may change what he knows best; name and ID number of a record with a checked ID number only staff may, its sex and birth date follow the number. An ID number takes the consent for subsidies, diet and care the one for care.',
    allow: { may: may.correct, subjects: onePerson },
    input: z.strictObject({
      personId,
      changes: z.strictObject({
        name: personName.optional(),
        sex: sex.optional(),
        born: day.optional(),
        phone: phoneTyped.optional(),
        idNumber: idNumberTyped.optional(),
        home: placeId.optional(),
        door: door.optional(),
        livesAlone: z.boolean().optional(),
        hardOfHearing: z.boolean().optional(),
        diet: diet.optional(),
        note: z.string().trim().max(200).optional().describe('staff only'),
      }),
      channel,
    }),
    output: z.strictObject({ changed: z.array(z.string()) }),
    refuses: [
      'people.not-yours-to-correct',
      'people.needs-basic-consent',
      'people.id-number-wrong',
      'people.phone-wrong',
      'people.born-wrong',
      'people.unknown-place',
    ],
    writes: true,
  }),
  consent: action({
    says: 'Gives or takes back the consent for one purpose; staff record what was said or signed. Taking back the basic consent is closing the record.',
    allow: { may: may.consent, subjects: onePerson },
    input: z.strictObject({ personId, purpose, given: z.boolean(), version: z.string().max(20), how }),
    output: z.strictObject({ purpose, given: z.boolean() }),
    refuses: ['people.needs-basic-consent'],
    writes: true,
  }),
  undo: action({
    says: 'Undoes one correction, consent or category within thirty days, unless it was changed again since.',
    allow: { may: may.undo, subjects: onePerson },
    input: z.strictObject({ personId, deedId: z.string().max(120) }),
    output: z.strictObject({ undone: z.literal(true) }),
    refuses: [
      'people.nothing-to-undo',
      'people.too-late-to-undo',
      'people.changed-since',
      'people.not-yours-to-correct',
    ],
    writes: true,
  }),
}
