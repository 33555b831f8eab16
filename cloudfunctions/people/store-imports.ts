import type { PersonId, PlaceId } from '../../domain/kernel/ids'
import type { Change, Collection, Database, Row, Where } from '../kit/database'
import type { PersonRow } from '../kit/person-row'
import type { DeedRow, HouseholdRow, ImportRow, TwinRow } from './store-rows'

const MOST_RUNS = 1000
const PAGE = 100

const pagesOf = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / PAGE) }, (_, page) => all.slice(page * PAGE, (page + 1) * PAGE))

/** Adds rows by the hundred; gives back the pages of which at least one id was taken. */
const addPages = async <T extends Row>(table: Collection<T>, rows: readonly T[]): Promise<T[]> => {
  const pages = pagesOf(rows)
  const outcomes = await Promise.all(pages.map(page => table.addAll(page)))
  return pages.filter((_, at) => outcomes[at] === 'exists').flat()
}

/** What the imports keep: their runs, and whom, what and which households each brought. */
export function importStore(db: Database) {
  const imports = db.collection<ImportRow>('imports')
  const persons = db.collection<PersonRow>('persons')
  const households = db.collection<HouseholdRow>('households')
  const deeds = db.collection<DeedRow>('deeds')
  const twins = db.collection<TwinRow>('twins')
  return {
    importRun: async (id: string) => (await imports.some([{ _id: id }], { limit: 1 }))[0],
    addImportRun: (row: ImportRow) => imports.add(row),
    changeImportRun: (id: string, where: Where, change: Change) => imports.change(id, where, change),
    importRunsOf: (community: PlaceId) => imports.some([{ community }], { limit: MOST_RUNS }),
    addPersons: (rows: readonly PersonRow[]) => addPages(persons, rows),
    addHouseholds: (rows: readonly HouseholdRow[]) => addPages(households, rows),
    personsOfRun: (run: string, limit: number) => persons.some([{ run }], { limit }),
    deedsOfRun: (run: string, limit: number) => deeds.some([{ run }], { limit }),
    householdsOfRun: (run: string, limit: number) => households.some([{ run }], { limit }),
    /** Which of these persons somebody helps, or has asked to help. */
    helpedAmong: async (ids: readonly PersonId[]): Promise<Set<PersonId>> => {
      const pages = await Promise.all(
        pagesOf(ids).map(page =>
          persons.some([{ 'helps.person': { in: page } }], { limit: MOST_RUNS, fields: ['helps'] }),
        ),
      )
      return new Set(pages.flat().flatMap(({ helps }) => helps.map(({ person }) => person)))
    },
    removeTwin: (id: string) => twins.remove(id, { state: 'open' }),
    removePerson: (id: PersonId, where: Where) => persons.remove(id, where),
    isLivedIn: async (household: string) =>
      (await persons.some([{ household }], { limit: 1, fields: ['household'] })).length > 0,
    changeHousehold: (id: string, change: Change) => households.change(id, {}, change),
    removeHousehold: (id: string, where: Where) => households.remove(id, where),
  }
}
