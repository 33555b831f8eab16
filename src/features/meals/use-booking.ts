import { useState } from 'react'
import { canteenOfSitting, firstCanteenOf } from '../../../domain/meals/ids'
import { communityOf } from '../../../domain/kernel/ids'
import { isWay } from './way'
import type { Household } from '../../lib/household'
import { nowThere } from '../../lib/look'
import type { Query } from '../../lib/query'
import { keep, recall } from '../../lib/storage'
import type { Menu } from './api'
import { bookView, type BookView, type Picks } from './book-view'
import { draftFrom } from './draft-from'
import { keepDraft } from './draft'
import { canteenHere, useMenu } from './use-meals'
import { usePersons, type Whom } from './use-persons'

/** How the page is opened: for whom and which meal, when that is known. */
export interface BookParams {
  persons?: string | undefined
  sitting?: string | undefined
  day?: string | undefined
  meal?: string | undefined
  /** `1`: changes the booking that is there. */
  change?: string | undefined
}

type Touched = Partial<Omit<Picks, 'personIds'>>

export interface Booking extends Whom {
  menu: Query<Menu>
  picks: Picks
  view: BookView | undefined
  pick: (more: Touched) => void
  /** Lays what was chosen ready for the next screen; false when something is missing. */
  ready: () => boolean
}

const lastWay = 'last-way'

/** The canteen of the meal asked for, the one heard of last, or the first where one lives. */
export function canteenFor(sitting: string | undefined, home: string | undefined): string | undefined {
  const community = home === undefined ? undefined : communityOf(home)
  const nearest = community === undefined ? undefined : firstCanteenOf(community)
  return (sitting === undefined ? canteenHere() : canteenOfSitting(sitting)) ?? nearest
}

const rememberedWay = () => {
  const way = recall<string>(lastWay)
  return way !== undefined && isWay(way) ? way : undefined
}

/** The page on which a meal is chosen. */
export function useBooking(house: Household, params: BookParams): Booking {
  const menu = useMenu(canteenFor(params.sitting, house.who?.home), house.ids)
  const change = params.change === '1'
  const { ids, among } = usePersons(house, params.persons?.split(',').filter(Boolean) ?? [])
  const [touched, setTouched] = useState<Touched>({})
  const picks: Picks = {
    sittingId: params.sitting,
    day: params.day,
    meal: params.meal,
    way: change ? undefined : rememberedWay(),
    personIds: ids,
    change,
    ...touched,
  }
  const view =
    menu.look.state === 'shown' ? bookView(menu.look.data, picks, nowThere(menu.look, Date.now())) : undefined
  const whom = among(menu, change)
  return {
    ...whom,
    menu,
    picks,
    view,
    pick: more => setTouched(was => ({ ...was, ...more })),
    ready: () => {
      const draft = view && draftFrom(view, picks, whom.persons)
      if (!draft) return false
      keep(lastWay, draft.order.way)
      keepDraft(draft)
      return true
    },
  }
}
