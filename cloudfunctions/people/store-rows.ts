import type { PersonId, PlaceId } from '../../domain/kernel/ids'
import type { Instant } from '../../domain/kernel/time'
import type { Building } from '../../domain/people/rules-buildings'
import type { Invitation } from '../../domain/people/rules-invitation'
import type { OfficeHours } from '../../domain/people/rules-office'
import type { Row } from '../kit/database'

/** A community with its office, grids and buildings, under its division code. */
export interface CommunityRow extends Row {
  name: string
  phone: string
  hours: OfficeHours
  /** The county and the street it belongs to, by name; their codes are the beginnings of its own. */
  above?: { county: string; street: string }
  grids: { id: PlaceId; name: string }[]
  buildings: Building[]
}

/** The persons behind one door under one head. */
export interface HouseholdRow extends Row {
  home: PlaceId
  door: string
  /** The name of the head; he need not be registered. */
  head?: string
  /** The import that made it. */
  run?: string
}

/** What one portion of an import did, as it was answered. */
export type PortionCounts = Record<
  'fresh' | 'changed' | 'unchanged' | 'refused' | 'doubled' | 'households' | 'suspected',
  number
>

/** One import of a roster, under its community and the name of the run. */
export interface ImportRow extends Row {
  community: PlaceId
  run: string
  file: string
  at: Instant
  by: PersonId
  byName: string
  state: 'applied' | 'taking-back' | 'taken-back'
  /** What each portion did, by its fingerprint, so that a repeated one is not taken in again. */
  portions: Record<string, PortionCounts>
}

/** A code that was given out; its id is the code's fingerprint, the code itself is kept nowhere. */
export interface InvitationRow extends Row, Invitation {
  person: PersonId
  by: PersonId
  at: Instant
  usedAt?: Instant
  /** Since when somebody has taken it and it has not yet done its work; absent once it has. */
  meant?: Instant
  /** What a helper calls the elder, from the taking of a family code until it has done its work. */
  call?: string
}

/** An account that belongs to a person, under the account's fingerprint: what makes it belong to one person only. */
export interface AccountRow extends Row {
  person: PersonId
  at: Instant
  /** The key of the registration that holds it, until that is finished. */
  for?: string
}

/** Somebody looked at a phone number; never changed, never removed before its time. */
export interface LookRow extends Row {
  who: PersonId
  person: PersonId
  /** Which number was seen. */
  what?: 'phone' | 'id-number' | 'export'
  why: 'not-come' | 'help' | 'family' | 'verify' | 'asked'
  via: string
  at: Instant
}

/** What can be done to a person's record. */
export type DeedKind =
  | 'registered'
  | 'enrolled'
  | 'imported'
  | 'corrected'
  | 'consented'
  | 'consent-withdrawn'
  | 'welfare'
  | 'helper-asked'
  | 'helper-agreed'
  | 'helper-ended'
  | 'linked'
  | 'unlinked'
  | 'entrusted'
  | 'withdrawn'
  | 'desk-opened'
  | 'desk-ended'
  | 'locked'
  | 'unlocked'
  | 'merged'
  | 'unmerged'
  | 'closing'
  | 'kept'
  | 'exported'
  | 'undone'

/** Something that was done to a person's record: by whom, in what capacity, how he asked for it. */
export interface DeedRow extends Row {
  person: PersonId
  did: DeedKind
  what: string[]
  about?: { id: PersonId; name: string }
  by: PersonId
  byName: string
  via: string
  channel: string
  at: Instant
  /** Fingerprint of the wish, which tells a repeat from another wish under the same key. */
  wish: string
  /** Since when it is meant and not yet known to be done; absent once it is. */
  meant?: Instant
  /** Sealed: the fields as they were before, where it can be undone. */
  undo?: string
  /** The id of the key that sealed it. */
  sealedWith?: string
  undone?: Instant
  /** The import it was part of. */
  run?: string
  /** Why, or by which paper, in the words of whoever did it. */
  reason?: string
}

/** Two records that may be of one person, under the id of the pair. */
export interface TwinRow extends Row {
  a: PersonId
  b: PersonId
  communities: PlaceId[]
  why: 'id' | 'phone' | 'door'
  /** `apart`: staff said that they are two; that is never asked again. */
  state: 'open' | 'apart' | 'merged'
  at: Instant
}

/** That two records are made one, or were: the whole intent, and what is needed to undo it. */
export interface MergeRow extends Row {
  /** Where it is listed: the community of the record that stays; and all in which there may be bookings. */
  community: PlaceId
  communities: PlaceId[]
  keep: PersonId
  drop: PersonId
  name: string
  take: string[]
  by: PersonId
  byName: string
  via: string
  at: Instant
  /** Until when it can be undone. */
  until: Instant
  state: 'merging' | 'merged' | 'unmerging' | 'unmerged'
  /** Since when it is under way; absent once it is done. */
  meant?: Instant
  /** Who undid it, when, by which wish. */
  undone?: { by: PersonId; byName: string; via: string; at: Instant; key: string }
  /** Sittings whose bookings went over, and those where both had one. */
  moved: string[]
  left: string[]
  /** Sealed: both records as they were, as far as the merge changes them. */
  keepWas?: string
  dropWas?: string
  /** The id of the key that sealed these. */
  sealedWith?: string
}

/** Who keeps the installation running, in one row, so that one write decides whether somebody may leave. */
export interface RegisterRow extends Row {
  /** Counts the changes: each write names the count it saw. */
  turn: number
  /** Administrators until further notice, with the places. */
  holders: Record<PersonId, PlaceId[]>
  /** Who gave up which places at which turn; there until the grants are gone from his record. */
  leaving: Record<PersonId, { scopes: PlaceId[]; at: Instant; turn: number }>
  /** The fingerprint of the code for the first administrator, while there is none. */
  code?: { tag: string; until: Instant }
  /** Who used that code, and what he entered until all of it is written. */
  first?: {
    account: string
    person: PersonId
    at: Instant
    entered?: { communityId: PlaceId; communityName: string; officePhone: string; name: string }
  }
}

/** A desk page that asked to be signed in; its id is shown to everybody, its secret stays with the page. */
export interface DeskRow extends Row {
  /** Fingerprint of the secret. */
  secret: string
  /** What the page says of itself. */
  name: string
  at: Instant
  /** Until when it waits to be confirmed. */
  until: Instant
  /** Who confirmed it, and when. */
  person?: PersonId
  confirmed?: Instant
}
