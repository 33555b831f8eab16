import { dayKind, isWorkday } from '../kernel/calendar'
import { serviceDaysBefore } from '../kernel/service-days'
import { addDays, instantOf, weekdayOf, type Day, type Instant } from '../kernel/time'
import type { PlaceId } from '../kernel/ids'
import type { Meal } from './ids'
import type { MealPolicy } from './policy'
import type { MenuDraft, SetDraft } from './rules-menu'
import type { MealSet, Sitting } from './sitting'
import type { Way } from './views'

/** What a canteen says of itself: when it opens, until when one can book, how meals go out, on what terms. */
export interface Canteen {
  _id: PlaceId
  name: string
  meals: Partial<
    Record<Meal, { opens: string; shuts: string; cutOff: { serviceDaysBefore: number; at: string } }>
  >
  serviceWeekdays: number[]
  ways: Way[]
  terms: MealPolicy | null
}

/** A canteen serves on its weekdays, on made-up working days too, and not on public holidays. */
export function isServiceDay({ serviceWeekdays }: Pick<Canteen, 'serviceWeekdays'>, day: Day): boolean {
  const kind = dayKind(day)
  if (kind === 'holiday') return false
  return serviceWeekdays.includes(weekdayOf(day)) || (kind === 'makeup' && isWorkday(day))
}

/** Until when one can book a meal: so many service days before, at a clock; undefined when the canteen has no such meal. */
export function closesAtOf(canteen: Canteen, day: Day, meal: Meal): Instant | undefined {
  const hours = canteen.meals[meal]
  if (!hours) return undefined
  const { serviceDaysBefore: ahead, at } = hours.cutOff
  return instantOf(
    serviceDaysBefore(day, ahead, one => isServiceDay(canteen, one)) ?? addDays(day, -ahead),
    at,
  )
}

/** A set as it is stored, from a row of the menu. */
export const setOf = ({ dishes, priceFen, tags, allergens }: SetDraft): MealSet => ({
  dishes: [...dishes],
  priceFen,
  tags: [...tags],
  allergens: [...allergens],
})

/** A fresh sitting of a canteen from its menu; undefined when the canteen does not open for that meal. */
export function sittingOf(canteen: Canteen, draft: MenuDraft): Sitting | undefined {
  const hours = canteen.meals[draft.meal]
  const closesAt = closesAtOf(canteen, draft.day, draft.meal)
  if (!hours || closesAt === undefined) return undefined
  return {
    canteen: canteen._id,
    place: canteen.name,
    day: draft.day,
    meal: draft.meal,
    opens: hours.opens,
    shuts: hours.shuts,
    dayKind: dayKind(draft.day),
    ways: canteen.ways,
    terms: canteen.terms,
    state: 'open',
    closesAt,
    sets: Object.fromEntries(draft.sets.map(set => [set.set, setOf(set)])),
    pools: Object.fromEntries(
      draft.sets.map(({ set, portions }) => [set, { cap: portions, left: portions }]),
    ),
    by: {},
    deeds: {},
    codes: {},
  }
}

/** Whether a stored sitting offers a set just as the menu says. */
export function offersAlready(sitting: Pick<Sitting, 'sets' | 'pools'>, draft: SetDraft): boolean {
  const same = JSON.stringify(sortKeys(sitting.sets[draft.set])) === JSON.stringify(sortKeys(setOf(draft)))
  return same && sitting.pools[draft.set]?.cap === draft.portions
}

const sortKeys = (set: MealSet | undefined) => set && [set.dishes, set.priceFen, set.tags, set.allergens]
