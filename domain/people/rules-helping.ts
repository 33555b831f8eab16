import type { Grant, Help } from '../kernel/grants'
import type { PlaceId } from '../kernel/ids'
import { goesBy, type Person } from '../kernel/person'
import type { Building } from './rules-buildings'

type Elder = Pick<Person, 'id' | 'aka'>

/** The ties of a helper with this one in place of an earlier one to the same elder. */
export const tied = (
  helps: readonly Help[],
  help: Help,
  elder: Elder = { id: help.person, aka: [] },
): Help[] => [...untied(helps, elder), help]

/** The ties of a helper without those to an elder, under whichever id they were made. */
export const untied = (helps: readonly Help[], elder: Elder): Help[] =>
  helps.filter(({ person }) => !goesBy(elder, person))

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
