import type { Cells } from './access'
import type { Allow } from './contract'
import { covers, roles, type Role } from './grants'
import { goesBy, type Person } from './person'
import { isRefusal, refuse, type Refusal } from './refusal'
import type { Instant } from './time'

/** Who stands at the door: nobody we know, the platform's own timer, a WeChat user without a record, or a person. */
export type Visitor =
  | { kind: 'nobody' }
  | { kind: 'platform' }
  | { kind: 'guest'; account: string }
  | { kind: 'person'; account: string; person: Person }

export type Via = 'self' | 'family' | 'staff' | 'guest' | 'nobody' | 'platform'

export interface Door<I> {
  allow: Allow<I>
  input: I
  visitor: Visitor
  /** The records of the persons acted for; a missing one is absent here. */
  subjects: readonly Person[]
  now: Instant
}

const no = () => refuse('access.not-allowed')
const idsOf = <I>({ allow, input }: Door<I>) => allow.subjects?.(input) ?? []
const subjectOf = <I>({ subjects }: Door<I>, id: string) => subjects.find(subject => goesBy(subject, id))
const areThere = <I>(door: Door<I>) => idsOf(door).every(id => subjectOf(door, id))

function asStaff<I>(door: Door<I>, cells: Cells, person: Person): boolean {
  const { allow, input, subjects, now } = door
  if (!areThere(door)) return false
  const holding = (reach: 'home' | 'place', places: readonly string[]) => {
    const wanted = roles.filter((role: Role) => cells[role] === reach)
    return places.length > 0 && places.every(place => covers(person.grants, wanted, place, now))
  }
  return (
    (allow.scope !== undefined && holding('place', [allow.scope(input)])) ||
    holding(
      'home',
      subjects.map(({ home }) => home),
    )
  )
}

function asRelative<I>(door: Door<I>, cells: Cells, person: Person): Via | Refusal {
  const others = idsOf(door).filter(id => !goesBy(person, id))
  if (others.length === 0) return cells.self ? 'self' : no()
  if (!cells.family) return no()
  const ties = others.map(id => {
    const elder = subjectOf(door, id)
    const both = person.helps.filter(help => (elder ? goesBy(elder, help.person) : help.person === id))
    // Two, where two records of the elder became one: what he agreed to under either counts.
    return both.find(help => help.state === 'agreed') ?? both[0]
  })
  const waiting = ties.find(tie => tie?.state === 'asked')
  if (waiting && ties.every(Boolean)) return refuse('access.needs-consent', { call: waiting.call })
  return areThere(door) && ties.every(tie => tie?.state === 'agreed') ? 'family' : no()
}

function asPerson<I>(door: Door<I>, cells: Cells, person: Person): Via | Refusal {
  const relative = asRelative(door, cells, person)
  if (typeof relative === 'string') return relative
  return asStaff(door, cells, person) ? 'staff' : relative
}

function asBeing<I>(door: Door<I>, cells: Cells): Via | Refusal {
  if (door.visitor.kind === 'platform') return cells.timer && areThere(door) ? 'platform' : no()
  return cells.nobody ? 'nobody' : refuse('access.not-signed-in')
}

function within<I>(door: Door<I>, cells: Cells): Via | Refusal {
  const { visitor } = door
  if (visitor.kind === 'platform' || visitor.kind === 'nobody') return asBeing(door, cells)
  if (cells.guest) return 'guest'
  return visitor.kind === 'guest' ? refuse('access.not-registered') : asPerson(door, cells, visitor.person)
}

const locked = (name: string) => refuse('access.locked', { name })

/**
 * In what capacity a visitor may do an action, or why he may not. Somebody else's things and missing things give the same
 * answer; a helper who still waits for the elder's nod is told so, because he can do something about it; that somebody has
 * died is told only to those who might act for him if he lived.
 */
export function authorise<I>(door: Door<I>): Via | Refusal {
  const { allow, visitor, subjects } = door
  if (visitor.kind === 'person' && visitor.person.died !== undefined) return locked(visitor.person.name)
  const via = within(door, allow.may.living)
  const gone = subjects.find(({ died }) => died !== undefined)
  if (isRefusal(via) || !gone) return via
  const still = within(door, allow.may.locked)
  return isRefusal(still) ? locked(gone.name) : still
}
