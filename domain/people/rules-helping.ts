import type { Grant, Help } from '../kernel/grants'
import type { PersonId, PlaceId } from '../kernel/ids'
import type { Building } from './rules-buildings'

/** More consents than this on one helper's record are no family's any more. */
export const MOST_CONSENTS = 40

/** The ties of a helper with this one in place of an earlier one to the same elder. */
export const tied = (helps: readonly Help[], help: Help): Help[] => [...untied(helps, help.person), help]

/** The ties of a helper without the one to an elder. */
export const untied = (helps: readonly Help[], elder: PersonId): Help[] =>
  helps.filter(({ person }) => person !== elder)

/** The places a trust reaches: a grid is not a prefix of its buildings, so it is given with each of them. */
export const reach = (scope: PlaceId, buildings: readonly Building[]): PlaceId[] => [
  scope,
  ...buildings.filter(({ grid }) => grid === scope).map(({ id }) => id),
]

/** The grants with this trust in them, or undefined when they hold it already; another end replaces the earlier one. */
export function entrusted(grants: readonly Grant[], wanted: readonly Grant[]): Grant[] | undefined {
  const same = (a: Grant, b: Grant) => a.role === b.role && a.scope === b.scope
  if (wanted.every(grant => grants.some(held => same(held, grant) && held.until === grant.until)))
    return undefined
  return [...grants.filter(held => !wanted.some(grant => same(held, grant))), ...wanted]
}
