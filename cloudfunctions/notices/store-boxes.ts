import type { PersonId } from '../../domain/kernel/ids'
import type { Change, Database, Where } from '../kit/database'
import { pagesOf } from '../kit/pages'
import type { LetterboxRow } from './store-rows'

const PAGE = 100

/** Where the letterboxes lie. */
export function boxesStore(db: Database) {
  const letterboxes = db.collection<LetterboxRow>('letterboxes')
  return {
    async letterboxes(persons: readonly PersonId[]): Promise<Map<PersonId, LetterboxRow>> {
      const pages = pagesOf(persons)
      const rows = await Promise.all(
        pages.map(page => letterboxes.some([{ _id: { in: page } }], { limit: PAGE })),
      )
      return new Map(rows.flat().map(row => [row._id, row]))
    },
    addLetterbox: (row: LetterboxRow) => letterboxes.add(row),
    changeLetterbox: (id: PersonId, where: Where, change: Change) => letterboxes.change(id, where, change),
    dropLetterbox: (id: PersonId) => letterboxes.remove(id),
    /** Those whose address one of these keys sealed. */
    letterboxesSealedBy: async (older: readonly string[]) =>
      older.length > 0 ? letterboxes.some([{ sealedWith: { in: [...older] } }], { limit: PAGE }) : [],
  }
}
