import type { Grant, Help } from '../../domain/kernel/grants'
import type { PersonId } from '../../domain/kernel/ids'
import type { Care, Category, Person } from '../../domain/kernel/person'
import type { Instant } from '../../domain/kernel/time'
import type { Vault } from './crypto'
import type { Database, Row } from './database'

/** What was done to somebody's right to act for an elder, under the key of the wish: kept, so that it can be accounted for. */
export interface HelpDeed {
  did: 'agreed' | 'ended'
  elder: PersonId
  who: PersonId
  at: Instant
  how?: 'oral' | 'paper' | 'phone'
}

/** A person as he lies in the store: what could hurt him is sealed. */
export interface PersonRow extends Row {
  name: string
  sex?: '男' | '女'
  born?: string
  home: string
  door?: string
  household?: string
  /** Sealed: phone, ID number, welfare categories (JSON), care (JSON), what else the roster remarks. */
  phone?: string
  idNumber?: string
  categories?: string
  care?: string
  note?: string
  /** Fingerprints for equality search. */
  idTag?: string
  phoneTag?: string
  account?: string
  grants: Grant[]
  helps: Help[]
  helpDeeds?: Record<string, HelpDeed>
  /** Counts the changes of grants and helps: lists are written whole, so each write names the count it saw. */
  revision?: number
}

export interface Directory {
  /** The caller's record and those of the persons acted for, in one call. */
  find: (
    account: string | undefined,
    ids: readonly PersonId[],
  ) => Promise<{ caller: Person | undefined; subjects: Person[] }>
  /** Several persons by id, in pages of a hundred. */
  several: (ids: readonly PersonId[]) => Promise<Person[]>
  accountTag: (account: string) => string
}

/** Opens a stored person for use inside a function. */
export function openPerson(row: PersonRow, vault: Vault): Person {
  const opened = (field: 'phone' | 'categories' | 'care') => {
    const sealed = row[field]
    return sealed === undefined ? undefined : vault.open(sealed, `${row._id}.${field}`)
  }
  const [categories, care, phone] = [opened('categories'), opened('care'), opened('phone')]
  return {
    id: row._id,
    name: row.name,
    sex: row.sex,
    born: row.born,
    home: row.home,
    door: row.door,
    phone,
    categories: categories ? (JSON.parse(categories) as Category[]) : [],
    care: care ? (JSON.parse(care) as Care) : { diet: [] },
    grants: row.grants,
    helps: row.helps,
  }
}

const PAGE = 100

/** The one profile every service asks, read where it lies; only the service people writes it. */
export function openDirectory(db: Database, vault: Vault): Directory {
  const persons = db.collection<PersonRow>('persons')
  const accountTag = (account: string) => vault.tag(account, 'account')
  return {
    accountTag,
    async find(account, ids) {
      const tag = account === undefined ? undefined : accountTag(account)
      const groups = [
        ...(tag ? [{ account: tag }] : []),
        ...(ids.length > 0 ? [{ _id: { in: [...ids] } }] : []),
      ]
      if (groups.length === 0) return { caller: undefined, subjects: [] }
      const rows = await persons.some(groups, { limit: ids.length + 2 })
      const caller = rows.find(row => tag !== undefined && row.account === tag)
      return {
        caller: caller && openPerson(caller, vault),
        subjects: rows.filter(row => ids.includes(row._id)).map(row => openPerson(row, vault)),
      }
    },
    async several(ids) {
      const pages = Array.from({ length: Math.ceil(ids.length / PAGE) }, (_, page) =>
        ids.slice(page * PAGE, (page + 1) * PAGE),
      )
      const rows = await Promise.all(
        pages.map(page => persons.some([{ _id: { in: [...page] } }], { limit: PAGE })),
      )
      return rows.flat().map(row => openPerson(row, vault))
    },
  }
}
