import type { Role } from '../../../domain/kernel/grants'
import { addDays, dayOf, instantOf, type Instant } from '../../../domain/kernel/time'
import { mayGive } from '../../../domain/people/rules-trust'
import { communityOf } from '../../../domain/kernel/ids'
import type { Me } from '../../lib/session'

/** Where somebody may give at all: what he holds such a role in, and his own community within it. */
export function scopesOf({ grants, home }: Pick<Me, 'grants' | 'home'>): string[] {
  const held = grants.filter(({ role }) => mayGive[role].length > 0).map(({ scope }) => scope)
  const own = communityOf(home)
  const inside = own !== undefined && held.some(scope => own.startsWith(scope)) ? [own] : []
  return [...new Set([...inside, ...held])]
}

/** What kind of place each role is for; any other is for a whole community or more. */
const kinds: Partial<Record<Role, RegExp>> = {
  'grid-worker': /\.g/,
  'building-leader': /\.b/,
  'canteen-staff': /\.k/,
}
const whole = /^\d+$/

/** The places a role is given for, among those there are. */
export const placesFor = <P extends { id: string }>(role: Role, places: readonly P[]): P[] =>
  places.filter(({ id }) => (kinds[role] ?? whole).test(id))

/** How long, as one says it. */
export type Span = 'always' | 'month' | 'half' | 'year'
const days: Record<Exclude<Span, 'always'>, number> = { month: 30, half: 182, year: 365 }

/** Until when: the end of a day; nothing for as long as nobody takes it back. */
export const untilOf = (span: Span, now: Instant): { until?: Instant } =>
  span === 'always' ? {} : { until: instantOf(addDays(dayOf(now), days[span]), '23:59') }
