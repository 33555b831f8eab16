import type { Role } from '../../../domain/kernel/grants'
import { communityOf } from '../../../domain/kernel/ids'
import type { Me } from '../../lib/session'

const MOST_PLACES = 5

const everywhere: readonly Role[] = ['community-manager', 'administrator', 'canteen-staff']
const somewhere: readonly Role[] = ['grid-worker', 'building-leader']

type Grants = Pick<Me, 'grants' | 'home'>

/** The community in which somebody works for everybody; one who works for a county looks in his own. */
export function communityFor({ grants, home }: Grants, roles: readonly Role[] = everywhere) {
  const wide = grants.find(({ role }) => roles.includes(role))
  return wide && (communityOf(wide.scope) ?? communityOf(home))
}

/** Where somebody looks people up: his community, else his grids, else the buildings he leads. */
export function placesFor(me: Grants): string[] {
  const community = communityFor(me)
  if (community !== undefined) return [community]
  const scopes = me.grants.filter(({ role }) => somewhere.includes(role)).map(({ scope }) => scope)
  const grids = scopes.filter(scope => /\.g/.test(scope))
  return [...new Set(grids.length > 0 ? grids : scopes)].slice(0, MOST_PLACES)
}
