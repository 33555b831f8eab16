import { useState } from 'react'
import { canteenOfSitting, firstCanteenOf } from '../../../domain/meals/ids'
import { communityOf } from '../../../domain/kernel/ids'
import { isWay } from './way'
import type { Household } from '../../lib/household'
import { nowThere } from '../../lib/look'
import type { Person } from '../../lib/persons'
import type { Query } from '../../lib/query'
import { keep, recall } from '../../lib/storage'
import type { Menu } from './api'
import { bookView, type BookView, type Picks } from './book-view'
import { draftFrom } from './draft-from'
import { keepDraft } from './draft'
import { canteenHere, useMenu } from './use-meals'

/** How the page is opened: for whom and which meal, when that is known. */
export interface BookParams {
  persons?: string | undefined
  sitting?: string | undefined
  day?: string | undefined
  meal?: string | undefined
  /** `1`: changes the booking that is there. */
  change?: string | undefined
}

export interface Booking {
  menu: Query<Menu>
  /** Everybody it could be for. */
  persons: Person[]
  picks: Picks
  view: BookView | undefined
  pick: (more: Partial<Picks>) => void
  toggle: (id: string) => void
  /** Lays what was chosen ready for the next screen; false when something is missing. */
  ready: () => boolean
}

const lastWay = 'last-way'

/** Asked for by name, else the elders one helps, else oneself. */
function firstIds(asked: readonly string[], persons: readonly Person[]): string[] {
  if (asked.length > 0) return [...asked]
  const helped = persons.filter(({ self, agreed }) => !self && agreed)
  return (helped.length > 0 ? helped : persons.filter(({ self }) => self)).map(({ id }) => id)
}

/** Who can be switched: the elders, then oneself unless it is the elders somebody came for. */
function switchable(asked: readonly string[], persons: readonly Person[]): Person[] {
  const own = persons.filter(({ self, id }) => self && (asked.length === 0 || asked.includes(id)))
  return [...persons.filter(({ self }) => !self), ...own]
}

/** The canteen of the meal asked for, the one heard of last, or the first where one lives. */
export function canteenFor(sitting: string | undefined, home: string | undefined): string | undefined {
  const community = home === undefined ? undefined : communityOf(home)
  const nearest = community === undefined ? undefined : firstCanteenOf(community)
  return (sitting === undefined ? canteenHere() : canteenOfSitting(sitting)) ?? nearest
}

const toggled = (ids: readonly string[], id: string) =>
  ids.includes(id) ? ids.filter(other => other !== id) : [...ids, id]

const rememberedWay = () => {
  const way = recall<string>(lastWay)
  return way !== undefined && isWay(way) ? way : undefined
}

/** The page on which a meal is chosen. */
export function useBooking({ persons, ids, who }: Household, params: BookParams): Booking {
  const menu = useMenu(canteenFor(params.sitting, who?.home), ids)
  const asked = params.persons?.split(',').filter(Boolean) ?? []
  const change = params.change === '1'
  const [touched, setTouched] = useState<Partial<Picks>>({})
  const picks: Picks = {
    sittingId: params.sitting,
    day: params.day,
    meal: params.meal,
    way: change ? undefined : rememberedWay(),
    personIds: firstIds(asked, persons),
    change,
    ...touched,
  }
  const view =
    menu.look.state === 'shown' ? bookView(menu.look.data, picks, nowThere(menu.look, Date.now())) : undefined
  const able = change ? persons.filter(({ id }) => asked.includes(id)) : switchable(asked, persons)
  const pick = (more: Partial<Picks>) => setTouched(was => ({ ...was, ...more }))
  return {
    menu,
    persons: able,
    picks,
    view,
    pick,
    toggle: id => pick({ personIds: toggled(picks.personIds, id) }),
    ready: () => {
      const draft = view && draftFrom(view, picks, able)
      if (!draft) return false
      keep(lastWay, draft.order.way)
      keepDraft(draft)
      return true
    },
  }
}
