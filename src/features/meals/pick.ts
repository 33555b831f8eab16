import type { SittingView, Way } from '../../../domain/meals/views'
import type { Day, Instant } from '../../../domain/kernel/time'
import type { Menu } from './api'
import { bookingOf, inOrder, offered } from './booked'

export type MenuDay = Menu['days'][number]
export type DayWord = 'can' | 'booked' | 'full' | 'closed' | 'rest'

/** What somebody came to the page with, or had last time. */
export interface Wanted {
  sittingId?: string | undefined
  day?: Day | undefined
  meal?: string | undefined
  set?: string | undefined
  way?: Way | undefined
}

/** Meals that are served that day. */
export const served = (day: MenuDay | undefined): SittingView[] =>
  inOrder((day?.sittings ?? []).filter(({ state }) => state !== 'cancelled'))

/** Those of the persons who have no booking of a sitting yet. */
export const withoutBooking = (sitting: SittingView, personIds: readonly string[]): string[] =>
  personIds.filter(id => !bookingOf(sitting, id))

/** Whether somebody of them can still book it. */
export const canBook = (sitting: SittingView, personIds: readonly string[], now: Instant): boolean =>
  offered(sitting, now) === 'open' && withoutBooking(sitting, personIds).length > 0

/** The one word under a day: it can be booked if any of its meals can. */
export function dayWord(day: MenuDay, personIds: readonly string[], now: Instant): DayWord {
  const sittings = served(day)
  if (day.rest || sittings.length === 0) return 'rest'
  if (sittings.some(sitting => canBook(sitting, personIds, now))) return 'can'
  if (sittings.some(sitting => withoutBooking(sitting, personIds).length < personIds.length)) return 'booked'
  return sittings.some(sitting => offered(sitting, now) === 'full') ? 'full' : 'closed'
}

/** The first meal from a day on that they can book. */
export function firstBookable(
  menu: Menu,
  personIds: readonly string[],
  { now, after = '' }: { now: Instant; after?: Day },
): SittingView | undefined {
  return menu.days
    .filter(({ day }) => day > after)
    .flatMap(served)
    .find(sitting => canBook(sitting, personIds, now))
}

/** The meal the page opens with: the one asked for, else the first that can be booked, else the first there is. */
export function sittingToOpen(
  menu: Menu,
  personIds: readonly string[],
  { wanted, now }: { wanted: Wanted; now: Instant },
): SittingView | undefined {
  const all = menu.days.flatMap(served)
  if (wanted.sittingId !== undefined) return all.find(({ id }) => id === wanted.sittingId)
  const asked = all.filter(
    ({ day, meal }) => day === wanted.day && (wanted.meal === undefined || meal === wanted.meal),
  )
  const best = (some: readonly SittingView[]) =>
    some.find(sitting => canBook(sitting, personIds, now)) ?? some[0]
  return best(asked) ?? (wanted.day === undefined ? best(all) : undefined)
}

/** The set that is chosen beforehand: the one had in mind if there is any left, else the first not sold out. */
export const setToOpen = (sitting: SittingView, wished?: string): string | undefined =>
  (
    sitting.sets.find(({ set, left }) => set === wished && left > 0) ??
    sitting.sets.find(({ left }) => left > 0)
  )?.set

/** The way that is chosen beforehand: last time’s where it is offered. */
export const wayToOpen = (sitting: SittingView, wished?: Way): Way | undefined =>
  sitting.ways.find(way => way === wished) ?? sitting.ways[0]
