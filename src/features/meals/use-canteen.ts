import type { Household } from '../../lib/household'
import { nowThere } from '../../lib/look'
import type { Query } from '../../lib/query'
import type { Menu } from './api'
import { canteenView, type CanteenView } from './canteen-view'
import { canteenFor } from './use-booking'
import { useMenu } from './use-meals'

export interface Canteen {
  menu: Query<Menu>
  shown: { view: CanteenView; menu: Menu } | undefined
}

/** The week at the canteen for this household. */
export function useCanteen({ who, ids }: Household): Canteen {
  const menu = useMenu(canteenFor(undefined, who?.home), ids)
  const { look } = menu
  if (look.state !== 'shown' || !ids) return { menu, shown: undefined }
  return { menu, shown: { view: canteenView(look.data, ids, nowThere(look, Date.now())), menu: look.data } }
}
