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
  grids: { id: PlaceId; name: string }[]
  buildings: Building[]
}

/** The persons behind one door under one head. */
export interface HouseholdRow extends Row {
  home: PlaceId
  door: string
  /** The name of the head; he need not be registered. */
  head?: string
}

/** A code that was given out; its id is the code's fingerprint, the code itself is kept nowhere. */
export interface InvitationRow extends Row, Invitation {
  person: PersonId
  by: PersonId
  at: Instant
  usedAt?: Instant
}

/** An account that belongs to a person, under the account's fingerprint: what makes it belong to one person only. */
export interface AccountRow extends Row {
  person: PersonId
  at: Instant
}

/** Somebody looked at a phone number; never changed, never removed before its time. */
export interface LookRow extends Row {
  who: PersonId
  person: PersonId
  /** Which number was seen. */
  what?: 'phone' | 'id-number' | 'export'
  why: 'not-come' | 'help' | 'family' | 'verify'
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
  undone?: Instant
}
