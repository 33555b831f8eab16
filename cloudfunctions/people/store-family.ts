import type { PersonId } from '../../domain/kernel/ids'
import type { Database } from '../kit/database'
import type { PersonRow } from '../kit/person-row'

const MOST_HELPERS = 50
/** A telephone stands in few homes; more records than this behind one number are no family. */
const MOST_BEHIND_A_PHONE = 20

/** Who helps whom, and who is behind a telephone number. */
export function family(db: Database) {
  const persons = db.collection<PersonRow>('persons')
  return {
    /** Who has a tie to an elder, under any of the ids he goes by. */
    helpersOf: (elder: readonly PersonId[]) =>
      persons.some([{ 'helps.person': { in: [...elder] } }], {
        limit: MOST_HELPERS,
        fields: ['name', 'helps', 'mergedInto', 'closed'],
      }),
    /** The records with this fingerprint of a phone number. */
    behindPhone: (phoneTag: string) =>
      persons.some([{ phoneTag }], {
        limit: MOST_BEHIND_A_PHONE,
        fields: ['name', 'sound', 'died', 'closed', 'mergedInto'],
      }),
  }
}
