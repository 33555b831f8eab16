import type { PersonId } from '../../domain/kernel/ids'
import type { Change, Database, Where } from '../kit/database'
import type { LetterboxRow } from './store-rows'

const PAGE = 100

const pagesOf = <T>(all: readonly T[]) =>
  Array.from({ length: Math.ceil(all.length / PAGE) }, (_, page) => all.slice(page * PAGE, (page + 1) * PAGE))

/** Where the letterboxes lie. */
export function boxesStore(db: Database) {
  const letterboxes = db.collection<LetterboxRow>('letterboxes')
  return {
    async letterboxes(persons: readonly PersonId[]): Promise<Map<PersonId, LetterboxRow>> {
      const pages = pagesOf([...new Set(persons)])
      const rows = await Promise.all(
        pages.map(page => letterboxes.some([{ _id: { in: page } }], { limit: PAGE })),
      )
      return new Map(rows.flat().map(row => [row._id, row]))
    },
    addLetterbox: (row: LetterboxRow) => letterboxes.add(row),
    changeLetterbox: (id: PersonId, where: Where, change: Change) => letterboxes.change(id, where, change),
    dropLetterbox: (id: PersonId) => letterboxes.remove(id),
  }
}
