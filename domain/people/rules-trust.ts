import { holds, type Grant, type Role } from '../kernel/grants'
import { contains, type PersonId, type PlaceId } from '../kernel/ids'
import type { Instant } from '../kernel/time'
import type { Building } from './rules-buildings'

const helpersOfACommunity: readonly Role[] = [
  'volunteer',
  'team-lead',
  'building-leader',
  'grid-worker',
  'canteen-staff',
]

/** Which roles a role may give and take back. Nobody gives his own role on, except whoever keeps the installation running. */
export const mayGive: Record<Role, readonly Role[]> = {
  administrator: [...helpersOfACommunity, 'community-manager', 'county-centre', 'administrator'],
  'county-centre': ['community-manager'],
  'community-manager': helpersOfACommunity,
  'canteen-staff': [],
  'grid-worker': [],
  'building-leader': [],
  'team-lead': [],
  volunteer: [],
}

/** The grants by virtue of which somebody decides about a role in a place, at a moment; a canteen gives nothing to give. */
const deciding = (own: readonly Grant[], { role, scope }: Pick<Grant, 'role' | 'scope'>, now: Instant) =>
  own.filter(held => holds(held, now) && mayGive[held.role].includes(role) && contains(held.scope, scope))

const noLonger = (held: Grant, wanted: Grant) =>
  held.until === undefined || (wanted.until !== undefined && wanted.until <= held.until)

/** Whether somebody who holds these grants may give this one: a role of his to give, inside his place, no longer than his own. */
export const canGive = (own: readonly Grant[], wanted: Grant, now: Instant): boolean =>
  deciding(own, wanted, now).some(held => noLonger(held, wanted))

/** Whether somebody may take a role in a place back: as giving, but whose own time is short may still end a longer one. */
export const canTakeBack = (
  own: readonly Grant[],
  given: Pick<Grant, 'role' | 'scope'>,
  now: Instant,
): boolean => deciding(own, given, now).length > 0

/** The roles somebody may give in a place, in the order of the list of roles. */
export const rolesToGive = (own: readonly Grant[], scope: PlaceId, now: Instant): Role[] =>
  mayGive.administrator.filter(role => canTakeBack(own, { role, scope }, now))

/** The grants without a role in these places; undefined when none of it was there. */
export function withdrawn(
  grants: readonly Grant[],
  role: Role,
  places: readonly PlaceId[],
): Grant[] | undefined {
  const left = grants.filter(held => held.role !== role || !places.includes(held.scope))
  return left.length === grants.length ? undefined : left
}

/** What a list tells of somebody's grants: those that hold in these places, a grid once and not again with each building. */
export function toldOf(
  grants: readonly Grant[],
  { places, buildings }: { places: readonly PlaceId[]; buildings: readonly Building[] },
  now: Instant,
): Grant[] {
  const here = grants.filter(held => holds(held, now) && places.includes(held.scope))
  const gridOf = (scope: PlaceId) => buildings.find(({ id }) => id === scope)?.grid
  const byGrid = (grant: Grant) =>
    here.some(
      held => held.role === grant.role && held.scope === gridOf(grant.scope) && held.until === grant.until,
    )
  return here.filter(grant => !byGrid(grant))
}

/**
 * Who keeps the installation running for good, with the places; administrators for a time are not counted, because one day
 * they are gone without anybody deciding it.
 */
export type Holders = Readonly<Record<PersonId, readonly PlaceId[]>>

/** The places somebody is administrator of until further notice. */
export const officesOf = (grants: readonly Grant[]): PlaceId[] =>
  grants.flatMap(({ role, scope, until }) => (role === 'administrator' && until === undefined ? [scope] : []))

/**
 * The places left to somebody in the register when he gives up some of his; undefined when one of them would then have no
 * administrator any more, neither himself with a wider one nor anybody else.
 */
export function remaining(
  holders: Holders,
  id: PersonId,
  givenUp: readonly PlaceId[],
): PlaceId[] | undefined {
  const left = (holders[id] ?? []).filter(scope => !givenUp.includes(scope))
  const others = Object.entries(holders).flatMap(([who, scopes]) => (who === id ? [] : scopes))
  const kept = givenUp.every(place => [...left, ...others].some(scope => contains(scope, place)))
  return kept ? left : undefined
}
