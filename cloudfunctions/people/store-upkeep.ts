import type { Database, Where } from '../kit/database'
import type { PersonRow } from '../kit/person-row'
import type { DeedRow } from './store-rows'

/** So many rows are looked at in one call. */
export const PORTION = 100

const sealedBy = (older: readonly string[]): Where[] =>
  older.length > 0 ? [{ sealedWith: { in: older } }] : []

/** What an older key sealed, so that it can be sealed anew. */
function seals(db: Database) {
  const persons = db.collection<PersonRow>('persons')
  const deeds = db.collection<DeedRow>('deeds')
  return {
    /** Records that one of these keys sealed, or that do not say which. */
    personsSealedBy: (older: readonly string[]) =>
      persons.some([{ sealedWith: { missing: true } }, ...sealedBy(older)], { limit: PORTION }),
    /** Deeds whose undo text one of these keys sealed. */
    deedsSealedBy: async (older: readonly string[]) =>
      older.length > 0 ? deeds.some(sealedBy(older), { limit: PORTION }) : [],
  }
}

/** What upkeep looks for: what older keys sealed. */
export function upkeep(db: Database) {
  return { ...seals(db) }
}
