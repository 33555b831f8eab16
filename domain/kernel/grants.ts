import { communityOf, contains, type PersonId, type PlaceId } from './ids'
import type { Instant } from './time'

/**
 * What a person may be trusted with. `guest` is whoever is signed in to WeChat, `resident` everybody registered, `timer` the
 * platform itself; these three are never granted, they are what one is.
 */
export const roles = [
  'guest',
  'resident',
  'canteen-staff',
  'grid-worker',
  'building-leader',
  'community-manager',
  'county-centre',
  'administrator',
  'timer',
] as const
export type Role = (typeof roles)[number]

/** A role within a place, for a time; `until` is an instant, absent means until taken back. */
export interface Grant {
  role: Role
  scope: PlaceId
  until?: Instant | undefined
}

/** A helper's tie to an elder: he may act once it is agreed (who agreed, when, how). */
export interface Help {
  person: PersonId
  /** What the helper calls him, such as 妈妈. */
  call: string
  state: 'asked' | 'agreed'
  since: Instant
  consent?: { how: 'oral' | 'paper' | 'phone'; recordedBy: PersonId; at: Instant } | undefined
}

const isCanteen = (place: PlaceId) => place.includes('.k')

/** A place reaches what lies in it; a canteen serves everybody who lives in its community, but is no other canteen's. */
const reaches = (scope: PlaceId, place: PlaceId) =>
  contains(scope, place) ||
  (isCanteen(scope) && !isCanteen(place) && communityOf(scope) === communityOf(place))

/** Whether a grant of one of these roles covers a place at a moment; an administrator may what any role may in his place. */
export const covers = (
  grants: readonly Grant[],
  wanted: readonly Role[],
  place: PlaceId,
  now: Instant,
): boolean =>
  grants.some(
    grant =>
      (wanted.includes(grant.role) || grant.role === 'administrator') &&
      (grant.until === undefined || now < grant.until) &&
      reaches(grant.scope, place),
  )
