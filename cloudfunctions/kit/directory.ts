import { holds } from '../../domain/kernel/grants'
import type { PersonId } from '../../domain/kernel/ids'
import type { Person } from '../../domain/kernel/person'
import type { Instant } from '../../domain/kernel/time'
import type { Caller } from './caller'
import type { Vault } from './crypto'
import type { Collection, Database, Where } from './database'
import { openPerson, type PersonRow } from './person-row'

export interface Directory {
  /** The caller's record and those of the persons acted for, in one call; who was deleted is not there any more. */
  find: (
    caller: Caller,
    ids: readonly PersonId[],
    now: Instant,
  ) => Promise<{ caller: Person | undefined; subjects: Person[] }>
  /** Several persons by id, in pages of a hundred. */
  several: (ids: readonly PersonId[]) => Promise<Person[]>
  accountTag: (account: string) => string
}

const PAGE = 100

const pagesOf = <T>(all: readonly T[]) =>
  Array.from({ length: Math.ceil(all.length / PAGE) }, (_, page) => all.slice(page * PAGE, (page + 1) * PAGE))

/** Being deleted: nothing of him is left on his record, and what hangs on its id is let go by the platform alone. */
const isGoing = ({ closing, closingDue }: PersonRow) => closing === undefined && closingDue !== undefined

/** The rows as they are now: an id that became part of another record gives that record, with a second read only then. */
async function followed(persons: Collection<PersonRow>, rows: readonly PersonRow[]): Promise<PersonRow[]> {
  const live = rows.filter(row => row.mergedInto === undefined && row.closed === undefined)
  const wanted = rows.flatMap(row => row.mergedInto ?? []).filter(id => !live.some(row => row._id === id))
  if (wanted.length === 0) return live
  const pages = pagesOf([...new Set(wanted)])
  const more = await Promise.all(pages.map(page => persons.some([{ _id: { in: page } }], { limit: PAGE })))
  return [...live, ...more.flat().filter(row => row.closed === undefined)]
}

/** The one profile every service asks, read where it lies; only the service people writes it. */
export function openDirectory(db: Database, vault: Vault): Directory {
  const persons = db.collection<PersonRow>('persons')
  const accountTag = (account: string) => vault.tag(account, 'account')
  const whereIs = (caller: Caller): Where[] => {
    if (caller.kind === 'account') return [{ account: accountTag(caller.account) }]
    return caller.kind === 'desk' ? [{ _id: caller.person }] : []
  }
  const isCaller = (row: PersonRow, caller: Caller, now: Instant) => {
    if (caller.kind === 'account') return row.account === accountTag(caller.account)
    if (caller.kind !== 'desk' || row._id !== caller.person) return false
    // A desk is for work: it ends with the last role too.
    return now < (row.desks?.[caller.desk]?.until ?? 0) && row.grants.some(grant => holds(grant, now))
  }
  return {
    accountTag,
    async find(caller, ids, now) {
      const groups = [...whereIs(caller), ...(ids.length > 0 ? [{ _id: { in: [...ids] } }] : [])]
      if (groups.length === 0) return { caller: undefined, subjects: [] }
      const rows = await followed(persons, await persons.some(groups, { limit: ids.length + 2 }))
      const isSeen = (row: PersonRow) => caller.kind === 'platform' || !isGoing(row)
      const asked = (row: PersonRow) =>
        isSeen(row) && (ids.includes(row._id) || row.aka?.some(id => ids.includes(id)))
      const itself = rows.find(row => isCaller(row, caller, now))
      return {
        caller: itself && openPerson(itself, vault),
        subjects: rows.filter(asked).map(row => openPerson(row, vault)),
      }
    },
    async several(ids) {
      const rows = await Promise.all(
        pagesOf(ids).map(page => persons.some([{ _id: { in: [...page] } }], { limit: PAGE })),
      )
      return (await followed(persons, rows.flat())).map(row => openPerson(row, vault))
    },
  }
}
