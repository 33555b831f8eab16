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

const staffOnly = (allowed: readonly Role[]) =>
  allowed.filter(role => !['guest', 'resident', 'timer'].includes(role))

function asStaff<I>({ allow, input, subjects, now }: Door<I>, person: Person): boolean {
  const wanted = staffOnly(allow.roles)
  const places = allow.scope ? [allow.scope(input)] : subjects.map(subject => subject.home)
  const asked = allow.subjects?.(input) ?? []
  const allFound = asked.every(id => subjects.some(subject => subject.id === id))
  return (
    wanted.length > 0 &&
    allFound &&
    places.length > 0 &&
    places.every(place => covers(person.grants, wanted, place, now))
  )
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
