import type { Price, SittingView, Way } from '../../../domain/meals/views'
import { dayOf, type Day, type Instant } from '../../../domain/kernel/time'
import type { Menu } from './api'
import { bookingOf, offered } from './booked'
import { forPortions, sumOf } from './money'
import {
  firstBookable,
  served,
  setToOpen,
  sittingToOpen,
  wayToOpen,
  withoutBooking,
  type Wanted,
} from './pick'

/** What somebody has touched on the page so far. */
export interface Picks extends Wanted {
  personIds: string[]
  portions?: number | undefined
  /** Changes an existing booking instead of making one. */
  change: boolean
}

export type Verdict = 'form' | 'booked' | 'full' | 'closed' | 'rest'

export interface BookView {
  today: Day
  now: Instant
  menu: Menu
  /** The day that is looked at. */
  day: Day
  sitting?: SittingView | undefined
  /** The meals of that day. */
  meals: SittingView[]
  verdict: Verdict
  set?: string | undefined
  way?: Way | undefined
  portions: number
  /** Those the meal will be booked for. */
  buyers: string[]
  /** What each would pay for one portion of the chosen set. */
  prices: Record<string, Price>
  /** What the buyers pay together. */
  total: Price
  /** The next meal that can be booked instead. */
  other?: SittingView | undefined
}

const isBooked = (sitting: SittingView, { personIds }: Picks) =>
  personIds.length > 0 && withoutBooking(sitting, personIds).length === 0

function verdictOf(sitting: SittingView | undefined, picks: Picks, now: Instant): Verdict {
  if (!sitting) return 'rest'
  const standing = offered(sitting, now)
  if (picks.change) return standing === 'closed' ? 'closed' : 'form'
  if (isBooked(sitting, picks)) return 'booked'
  return standing === 'full' || standing === 'closed' ? standing : 'form'
}

const ownBooking = (sitting: SittingView, { change, personIds }: Picks) =>
  change ? bookingOf(sitting, personIds[0] ?? '') : undefined

/** In a change the set one has counts as had in mind, though it may be the last of its kind. */
function chosenSet(sitting: SittingView, picks: Picks): string | undefined {
  const own = ownBooking(sitting, picks)?.set
  const wished = picks.set ?? own
  return own !== undefined && wished === own ? own : setToOpen(sitting, wished)
}

const chosenWay = (sitting: SittingView, picks: Picks): Way | undefined =>
  wayToOpen(sitting, picks.way ?? ownBooking(sitting, picks)?.way)

/** More than one portion is for one person at a time. */
function portionsOf(sitting: SittingView | undefined, picks: Picks, buyers: number): number {
  if (buyers !== 1 || !sitting) return 1
  return picks.portions ?? ownBooking(sitting, picks)?.portions ?? 1
}

const pricesOf = (sitting: SittingView | undefined, set: string | undefined): Record<string, Price> =>
  sitting?.sets.find(one => one.set === set)?.prices ?? {}

function totalOf(buyers: readonly string[], prices: Record<string, Price>, portions: number): Price {
  const each = buyers.flatMap(id => prices[id] ?? [])
  return sumOf(each.map(price => forPortions(price, portions)))
}

function buyersOf(sitting: SittingView | undefined, { personIds, change }: Picks): string[] {
  if (!sitting) return []
  return change ? personIds : withoutBooking(sitting, personIds)
}

const dayFor = (sitting: SittingView | undefined, picks: Picks, today: Day): Day =>
  sitting?.day ?? picks.day ?? today

/** All the page shows, from the menu and what was touched. */
export function bookView(menu: Menu, picks: Picks, now: Instant): BookView {
  const today = dayOf(now)
  const sitting = sittingToOpen(menu, picks.personIds, { wanted: picks, now })
  const day = dayFor(sitting, picks, today)
  const set = sitting && chosenSet(sitting, picks)
  const way = sitting && chosenWay(sitting, picks)
  const buyers = buyersOf(sitting, picks)
  const prices = pricesOf(sitting, set)
  const portions = portionsOf(sitting, picks, buyers.length)
  return {
    today,
    now,
    menu,
    day,
    sitting,
    meals: served(menu.days.find(one => one.day === day)),
    verdict: verdictOf(sitting, picks, now),
    set,
    way,
    portions,
    buyers,
    prices,
    total: totalOf(buyers, prices, portions),
    other:
      firstBookable(menu, picks.personIds, { now, after: day }) ??
      firstBookable(menu, picks.personIds, { now }),
  }
}
