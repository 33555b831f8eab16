import * as z from 'zod'
import { action } from '../kernel/contract'
import { channel, day, instant, personId, placeId } from '../kernel/shapes'
import { peopleAccess as may } from './access'
import { diet, helper, how, purpose, sex, welfare } from './views'

const onePerson = (input: { personId: string }) => [input.personId]
const consentMark = z.strictObject({
  purpose,
  given: z.boolean(),
  version: z.string().describe('of the text he agreed to'),
  at: instant,
  how,
  by: z.string().describe('name of who wrote it down'),
})

/** What is kept about somebody, what was done with it, and how he takes it with him or has it deleted (个人信息保护法 art. 45–47). */
export const keptActions = {
  record: action({
    says: 'Everything that is kept about one person, numbers masked, with the consents he gave.',
    allow: { may: may.record, subjects: onePerson },
    input: z.strictObject({ personId }),
    output: z.strictObject({
      id: personId,
      name: z.string(),
      kind: z.enum(['elder', 'family', 'volunteer']),
      sex: sex.optional(),
      born: day.optional(),
      age: z.int().optional().describe('full years today'),
      home: placeId,
      building: z.string(),
      door: z.string().optional(),
      phone: z.string().optional().describe('masked'),
      phoneProved: z.boolean(),
      idNumber: z.string().optional().describe('masked'),
      welfare: z.array(welfare),
      livesAlone: z.boolean(),
      hardOfHearing: z.boolean(),
      diet,
      helpers: z.array(helper),
      consents: z.array(consentMark),
      closing: instant.optional(),
      died: day.optional(),
      mayCorrect: z.array(z.string()).describe('fields that the caller may correct'),
    }),
    refuses: [],
    writes: false,
  }),
  history: action({
    says: 'What was done for a person by whom and through which channel, newest first, and who looked at his full numbers.',
    allow: { may: may.history, subjects: onePerson },
    input: z.strictObject({ personId }),
    output: z.strictObject({
      deeds: z.array(
        z.strictObject({
          id: z.string(),
          did: z
            .string()
            .describe(
              'registered, corrected, consented, helper-agreed, helper-ended, welfare, locked, merged …',
            ),
          what: z.array(z.string()).describe('fields or purposes it was about, never values'),
          about: z.string().describe('a name it was about, empty when none'),
          at: instant,
          by: z.string().describe('name of who did it'),
          self: z.boolean(),
          channel: z.string(),
          canUndo: z.boolean(),
          undone: z.boolean(),
        }),
      ),
      looks: z.array(z.strictObject({ at: instant, by: z.string(), what: z.string(), why: z.string() })),
    }),
    refuses: [],
    writes: false,
  }),
  exportData: action({
    says: 'All that is kept about a person in every service, as a file he can keep (个人信息保护法 art. 45).',
    allow: { may: may.exportData, subjects: onePerson },
    input: z.strictObject({ personId, as: z.enum(['json', 'xlsx']) }),
    output: z.strictObject({ name: z.string(), type: z.string(), base64: z.string() }),
    refuses: [],
    writes: true,
  }),
  close: action({
    says: 'Asks that a person’s record be deleted: it happens after seven days, until then it can be taken back. Bills and subsidies that must be kept stay without his name.',
    allow: { may: may.close, subjects: onePerson },
    input: z.strictObject({ personId, channel }),
    output: z.strictObject({ closing: instant }),
    refuses: ['people.last-administrator'],
    writes: true,
  }),
  keep: action({
    says: 'Takes back the wish to be deleted.',
    allow: { may: may.keep, subjects: onePerson },
    input: z.strictObject({ personId, channel }),
    output: z.strictObject({ kept: z.boolean() }),
    refuses: [],
    writes: true,
  }),
}
