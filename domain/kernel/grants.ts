import { communityOf, contains, type PersonId, type PlaceId } from './ids'
import type { Instant } from './time'

/** What a person may be trusted with, for a place and a time. Elder, family member and guest are not roles: they are what one is. */
export const roles = [
  'volunteer',
  'team-lead',
  'building-leader',
  'grid-worker',
  'canteen-staff',
  'community-manager',
  'county-centre',
  'administrator',
] as const
export type Role = (typeof roles)[number]

/** A role within a place, for a time; `until` is an instant, absent means until taken back. */
export interface Grant {
  role: Role
  scope: PlaceId
  until?: Instant | undefined
}

/** How an elder agreed that somebody acts for him: on his phone, by a code he passed on, or recorded by staff. */
export type ConsentWay = 'phone' | 'oral' | 'paper' | 'nod' | 'code'

/** A helper's tie to an elder: he may act once it is agreed (who agreed, when, how). */
export interface Help {
  person: PersonId
  /** What the helper calls him, such as 妈妈. */
  call: string
  state: 'asked' | 'agreed'
  since: Instant
  /** The name under which a helper asked, while nobody has agreed: it tells him nothing about the roster. */
  asked?: string | undefined
  consent?: { how: ConsentWay; recordedBy: PersonId; at: Instant } | undefined
}

const isCanteen = (place: PlaceId) => place.includes('.k')

/** A place reaches what lies in it; a canteen serves everybody who lives in its community, but is no other canteen's. */
const reaches = (scope: PlaceId, place: PlaceId) =>
  contains(scope, place) ||
  (isCanteen(scope) && !isCanteen(place) && communityOf(scope) === communityOf(place))

/** Whether a grant still holds at a moment. */
export const holds = (grant: Grant, now: Instant): boolean => grant.until === undefined || now < grant.until

/** Whether a grant of one of these roles covers a place at a moment. */
export const covers = (
  grants: readonly Grant[],
  wanted: readonly Role[],
  place: PlaceId,
  now: Instant,
): boolean =>
  grants.some(grant => wanted.includes(grant.role) && holds(grant, now) && reaches(grant.scope, place))
