import { communityOf, type PlaceId } from '../../../domain/kernel/ids'
import { instantOf, type Instant } from '../../../domain/kernel/time'
import { firstCanteenOf } from '../../../domain/meals/ids'
import type { Me } from '../../lib/session'
import type { Head } from './staff-api'

const trusted = ['canteen-staff', 'community-manager', 'administrator']

/** The canteen somebody works at: the one his grant names, or the first of his community; undefined for who works at none. */
export function canteenFor({ grants, home }: Pick<Me, 'grants' | 'home'>): PlaceId | undefined {
  const scopes = grants.filter(({ role }) => trusted.includes(role)).map(({ scope }) => scope)
  const named = scopes.find(scope => scope.includes('.k'))
  const [scope] = scopes
  if (named !== undefined || scope === undefined) return named
  const community = communityOf(scope) ?? communityOf(home)
  return community === undefined ? undefined : firstCanteenOf(community)
}

type Hours = Pick<Head, 'day' | 'opens' | 'shuts'>

/** Whether the doors have opened. */
export const hasOpened = ({ day, opens }: Hours, now: Instant): boolean => now >= instantOf(day, opens)

/** Whether the doors have shut. */
export const hasShut = ({ day, shuts }: Hours, now: Instant): boolean => now >= instantOf(day, shuts)

/** By the clock. */
export const inOrder = <S extends Hours>(sittings: readonly S[]): S[] =>
  [...sittings].sort((a, b) => (a.day + a.opens).localeCompare(b.day + b.opens))

/** The sitting the counter works on: the first of the day that has not shut; after the last, still the last. */
export function sittingNow<S extends Hours>(sittings: readonly S[], now: Instant): S | undefined {
  const all = inOrder(sittings)
  return all.find(sitting => !hasShut(sitting, now)) ?? all[all.length - 1]
}
