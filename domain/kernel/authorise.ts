import type { Allow } from './contract'
import { covers, type Role } from './grants'
import type { Person } from './person'
import { refuse, type Refusal } from './refusal'
import type { Instant } from './time'

/** Who stands at the door: nobody we know, the platform's own timer, a WeChat user without a record, or a person. */
export type Visitor =
  | { kind: 'nobody' }
  | { kind: 'platform' }
  | { kind: 'guest'; account: string }
  | { kind: 'person'; account: string; person: Person }

export type Via = 'self' | 'family' | 'staff' | 'guest' | 'platform'

export interface Door<I> {
  allow: Allow<I>
  input: I
  visitor: Visitor
  /** The records of the persons acted for; a missing one is absent here. */
  subjects: readonly Person[]
  now: Instant
}

/** These look after homes; all other staff look after the place the action is about. */
const homeRoles: readonly Role[] = ['grid-worker', 'building-leader']
const beings: readonly Role[] = ['guest', 'resident', 'timer']

function asStaff<I>({ allow, input, subjects, now }: Door<I>, person: Person): boolean {
  const asked = allow.subjects?.(input) ?? []
  if (!asked.every(id => subjects.some(subject => subject.id === id))) return false
  const homes = subjects.map(subject => subject.home)
  const wanted = allow.roles.filter(role => !beings.includes(role))
  const may = (roles: readonly Role[], places: readonly string[]) =>
    roles.length > 0 && places.length > 0 && places.every(place => covers(person.grants, roles, place, now))
  if (!allow.scope) return may(wanted, homes)
  const [atHomes, atPlaces] = [
    wanted.filter(role => homeRoles.includes(role)),
    wanted.filter(role => !homeRoles.includes(role)),
  ]
  return may(atPlaces, [allow.scope(input)]) || (asked.length > 0 && may(atHomes, homes))
}

function asRelative<I>({ allow, input }: Door<I>, person: Person): Via | Refusal {
  const others = (allow.subjects?.(input) ?? []).filter(id => id !== person.id)
  if (others.length === 0) return 'self'
  const ties = others.map(id => person.helps.find(help => help.person === id))
  if (ties.every(tie => tie?.state === 'agreed')) return 'family'
  const waiting = ties.find(tie => tie?.state === 'asked')
  return waiting && ties.every(Boolean)
    ? refuse('access.needs-consent', { call: waiting.call })
    : refuse('access.not-allowed')
}

/**
 * In what capacity a visitor may do an action, or why he may not. Somebody else's things and missing things give the same
 * answer; a helper who still waits for the elder's nod is told so, because he can do something about it.
 */
export function authorise<I>(door: Door<I>): Via | Refusal {
  const { allow, visitor } = door
  if (visitor.kind === 'nobody') return refuse('access.not-signed-in')
  if (visitor.kind === 'platform')
    return allow.roles.includes('timer') ? 'platform' : refuse('access.not-allowed')
  if (allow.roles.includes('guest')) return 'guest'
  return visitor.kind === 'guest' ? refuse('access.not-registered') : asPerson(door, visitor.person)
}

function asPerson<I>(door: Door<I>, person: Person): Via | Refusal {
  const relative = door.allow.roles.includes('resident')
    ? asRelative(door, person)
    : refuse('access.not-allowed')
  if (typeof relative === 'string') return relative
  return asStaff(door, person) ? 'staff' : relative
}
