import { dayOf, type Day, type Instant } from '../../../domain/kernel/time'
import { canteenOfSitting, type SittingId } from '../../../domain/meals/ids'
import type { CarriedList } from '../../../domain/meals/offline'
import type { GuestView } from '../../../domain/meals/views'
import { forget, keep, recall } from '../../lib/storage'
import { meals } from './api'
import type { Head } from './staff-api'

/** A list as it lies on this phone, and how much the service’s clock was ahead of the phone’s then, ms. */
export interface KeptList {
  list: CarriedList
  ahead: number
}

/** Who has come, as far as this phone knows: by number or by the fingerprint of his code. Names nobody. */
type Came = Record<string, Instant>

const index = 'lists'
const listAt = (id: SittingId) => `list.${id}`
const cameAt = (id: SittingId) => `came.${id}`
const dayOfId = (id: SittingId): Day => id.split(':')[1] ?? ''

export const keptList = (id: SittingId): KeptList | undefined => recall<KeptList>(listAt(id))
export const cameHere = (id: SittingId): Came => recall<Came>(cameAt(id)) ?? {}

/** Remembers that somebody has come; the first time counts. */
export function remember(id: SittingId, some: Came): void {
  const known = cameHere(id)
  const fresh = Object.entries(some).filter(([who, at]) => !(known[who] !== undefined && known[who] <= at))
  if (fresh.length > 0) keep(cameAt(id), { ...known, ...Object.fromEntries(fresh) })
}

/** What the list with the names says of who has come, without the names. */
export const cameOf = (guests: readonly Pick<GuestView, 'code' | 'collectedAt'>[]): Came =>
  Object.fromEntries(
    guests.flatMap(({ code, collectedAt }) => (collectedAt === undefined ? [] : [[code, collectedAt]])),
  )

/** Yesterday’s lists are of no use any more. */
function layDown(id: SittingId, kept: KeptList): void {
  const ids = recall<SittingId[]>(index) ?? []
  const over = ids.filter(other => dayOfId(other) < dayOf(kept.list.takenAt))
  for (const other of over) [listAt(other), cameAt(other)].forEach(forget)
  keep(listAt(id), kept)
  keep(index, [...ids.filter(other => other !== id && !over.includes(other)), id])
}

/** Fetches the list of a sitting and lays it down. Without an answer the one before stays. */
export async function takeList(id: SittingId): Promise<void> {
  const answer = await meals.takeList({ sittingId: id })
  if (answer.ok) layDown(id, { list: answer.data.list, ahead: answer.data.now - Date.now() })
  else if ('refusal' in answer && answer.refusal.code === 'access.not-allowed') forget(listAt(id))
}

/** A sitting as far as its list tells of it. */
export type ListedSitting = Pick<Head, 'id' | 'day' | 'meal' | 'opens' | 'shuts' | 'place'>

/** The sitting of a list. */
export const headOf = ({ list: { sittingId: id, opens, shuts, place } }: KeptList): ListedSitting => ({
  id,
  day: dayOfId(id),
  meal: id.split(':')[2] as Head['meal'],
  opens,
  shuts,
  place,
})

/** What this phone knows by itself of today at a canteen: which sittings, and what time it is there. */
export function todayHere(canteen: string, here: Instant): { heads: ListedSitting[]; now: Instant } {
  const kept = (recall<SittingId[]>(index) ?? [])
    .filter(id => canteenOfSitting(id) === canteen)
    .flatMap(id => keptList(id) ?? [])
  const latest = kept.reduce<KeptList | undefined>(
    (one, other) => (one && one.list.takenAt >= other.list.takenAt ? one : other),
    undefined,
  )
  const now = here + (latest?.ahead ?? 0)
  return { heads: kept.map(headOf).filter(({ day }) => day === dayOf(now)), now }
}
