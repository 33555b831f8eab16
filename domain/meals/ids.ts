import { isPlaceId, type PlaceId } from '../kernel/ids'
import { isDay, type Day } from '../kernel/time'

export const meals = ['breakfast', 'lunch', 'dinner'] as const
export type Meal = (typeof meals)[number]
export type SittingId = string

/** The id of a sitting follows from where, when and which meal, so it can be read without a search. */
export const sittingIdOf = (canteen: PlaceId, day: Day, meal: Meal): SittingId => `${canteen}:${day}:${meal}`

/** Whether a text is the id of a sitting. */
export function isSittingId(text: string): boolean {
  const [canteen = '', day = '', meal = '', ...rest] = text.split(':')
  return (
    rest.length === 0 &&
    isPlaceId(canteen) &&
    canteen.includes('.k') &&
    isDay(day) &&
    meals.some(known => known === meal)
  )
}

/** The canteen in the id of a sitting. */
export const canteenOfSitting = (id: SittingId): PlaceId => id.split(':')[0] ?? ''

/** The first canteen of a community, where people eat unless they chose another. */
export const firstCanteenOf = (community: PlaceId): PlaceId => `${community}.k1`
