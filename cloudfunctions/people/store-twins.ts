import type { PersonId, PlaceId } from '../../domain/kernel/ids'
import type { Instant } from '../../domain/kernel/time'
import type { Change, Database, Row, Where } from '../kit/database'
import type { PersonRow } from '../kit/person-row'
import type { AccountRow, MergeRow, TwinRow } from './store-rows'

const PAGE = 100
const MOST_PAIRS = 200
const MOST_ROWS = 1000

/** While two records are being made one, or parted again, nobody else begins with either of them. */
interface BusyRow extends Row {
  merge: string
}

const pagesOf = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / PAGE) }, (_, page) => all.slice(page * PAGE, (page + 1) * PAGE))

const busyId = (person: PersonId) => `busy:${person}`

function merging(db: Database) {
  const merges = db.collection<MergeRow>('merges')
  const busy = db.collection<BusyRow>('merging')
  const accounts = db.collection<AccountRow>('accounts')
  return {
    mergeRow: async (id: string) => (await merges.some([{ _id: id }], { limit: 1 }))[0],
    addMerge: (row: MergeRow) => merges.add(row),
    changeMerge: (id: string, where: Where, change: Change) => merges.change(id, where, change),
    removeMerge: (id: string) => merges.remove(id, { state: 'merging', dropWas: { missing: true } }),
    mergesIn: (community: PlaceId) => merges.some([{ community }], { limit: MOST_ROWS }),
    mergesMeantBefore: (at: Instant) => merges.some([{ meant: { below: at } }], { limit: PAGE }),
    mergesSealedBy: async (older: readonly string[]) =>
      older.length > 0 ? merges.some([{ sealedWith: { in: [...older] } }], { limit: PAGE }) : [],
    /** Takes a record for a merge; the id of the merge that has it, which may be this one. */
    async takeForMerge(person: PersonId, merge: string): Promise<string> {
      if ((await busy.add({ _id: busyId(person), merge })) === 'added') return merge
      const [row] = await busy.some([{ _id: busyId(person) }], { limit: 1 })
      return row?.merge ?? ''
    },
    leaveMerge: (person: PersonId, merge: string) => busy.remove(busyId(person), { merge }),
    /** Lets an account belong to another record of the same person. */
    passAccount: (account: string, { from, to }: Record<'from' | 'to', PersonId>) =>
      accounts.change(account, { person: from }, { person: { set: to } }),
    freeAccountOf: (account: string, person: PersonId) => accounts.remove(account, { person }),
  }
}

/** Records that may be of one person, those that became one, and where to look for more. */
export function twinShelf(db: Database) {
  const twins = db.collection<TwinRow>('twins')
  const persons = db.collection<PersonRow>('persons')
  const inPages = async (values: readonly string[], where: (page: string[]) => Where) =>
    (
      await Promise.all(
        pagesOf([...new Set(values)]).map(page => persons.some([where(page)], { limit: MOST_ROWS })),
      )
    ).flat()
  return {
    ...merging(db),
    twin: async (id: string) => (await twins.some([{ _id: id }], { limit: 1 }))[0],
    addTwin: (row: TwinRow) => twins.add(row),
    changeTwin: (id: string, where: Where, change: Change) => twins.change(id, where, change),
    twinsIn: (community: PlaceId) =>
      twins.some([{ communities: community, state: 'open' }], { limit: MOST_PAIRS }),
    personsById: (ids: readonly PersonId[]) => inPages(ids, page => ({ _id: { in: page } })),
    personsByPhoneTag: (community: PlaceId, tags: readonly string[]) =>
      inPages(tags, page => ({ community, phoneTag: { in: page } })),
  }
}
