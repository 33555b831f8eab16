import type { Grant, Help } from '../../domain/kernel/grants'
import type { PersonId, PlaceId } from '../../domain/kernel/ids'
import type { Care, Category, DeskMark, Person, Welfare } from '../../domain/kernel/person'
import type { Day, Instant } from '../../domain/kernel/time'
import { isGiven, type Consents } from '../../domain/kernel/consents'
import type { Vault } from './crypto'
import type { Row } from './database'

/** The fields of a record that are sealed. */
export const sealedFields = ['phone', 'idNumber', 'welfare', 'care', 'note'] as const

/** A person as he lies in the store: what could hurt him is sealed. */
export interface PersonRow extends Row {
  name: string
  /** An elder or whoever else lives here; a family member or a volunteer who entered himself. */
  kind?: 'elder' | 'family' | 'volunteer'
  sex?: '男' | '女'
  born?: string
  home: PlaceId
  /** The community of the home, for lists of a community. */
  community?: PlaceId
  door?: string
  household?: string
  /** Sealed: phone, ID number, welfare categories with their proof (JSON), care (JSON), what else the roster remarks. */
  phone?: string
  idNumber?: string
  welfare?: string
  care?: string
  note?: string
  /** The id of the key that sealed all of these. */
  sealedWith?: string
  /** Whether WeChat or staff proved the phone number. */
  phoneProved?: boolean
  /** Fingerprints for equality search. */
  idTag?: string
  phoneTag?: string
  /** The words one may look under, each behind the place that may look; and how the name sounds. */
  finds?: string[]
  sound?: string
  account?: string
  consents?: Consents
  /** Since when data lie here for which the consent was taken back; they go after thirty days. */
  withdrawnAt?: Instant
  /** When the first proof of a welfare category runs out: the end of its last day. */
  evidenceUntil?: Instant
  grants: Grant[]
  helps: Help[]
  desks?: Record<string, DeskMark>
  /** That he died, who wrote it down, and how many bookings were given free since. */
  died?: { on: Day; at: Instant; by: PersonId; freed?: number }
  /** Since when what he had ahead is to be given free; absent once it is. */
  freeing?: Instant
  /** He asked to be deleted, and when that happens. */
  closing?: { at: Instant; due: Instant; by: PersonId }
  /** The same as `closing.due`, where it can be looked for. */
  closingDue?: Instant
  /** Deleted: nothing of him is left but the id that bills name. */
  closed?: Instant
  /** The record that this one became part of, and the ids of those that became part of this one. */
  mergedInto?: PersonId
  aka?: PersonId[]
  /** The import that added him. */
  run?: string
  /** Counts the changes: each write names the count it saw, and leaves its key among the last ones. */
  revision?: number
  wishes?: string[]
}

/** Earlier records name the categories alone. */
const welfareOf = (text: string): Welfare[] =>
  (JSON.parse(text) as (Welfare | Category)[]).map(one => (typeof one === 'string' ? { category: one } : one))

/**
 * Opens a stored person for use inside a function. What concerns his care is opened only while he agrees to it, so a
 * withdrawn consent holds everywhere at once.
 */
export function openPerson(row: PersonRow, vault: Vault): Person {
  const opened = (field: 'phone' | 'welfare' | 'care') => {
    const sealed = row[field]
    return sealed === undefined ? undefined : vault.open(sealed, `${row._id}.${field}`)
  }
  const care = isGiven(row.consents, 'care') ? opened('care') : undefined
  const [welfare, phone] = [opened('welfare'), opened('phone')]
  return {
    id: row._id,
    aka: row.aka ?? [],
    name: row.name,
    sex: row.sex,
    born: row.born,
    home: row.home,
    door: row.door,
    phone,
    welfare: welfare ? welfareOf(welfare) : [],
    care: care ? (JSON.parse(care) as Care) : { diet: [] },
    grants: row.grants,
    helps: row.helps,
    died: row.died?.on,
    closing: row.closing?.due,
    desks: row.desks ?? {},
  }
}
