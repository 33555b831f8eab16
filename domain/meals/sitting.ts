import type { PersonId, PlaceId } from '../kernel/ids'
import type { Fen } from '../kernel/money'
import type { Channel, Seat, Seats } from '../kernel/seats'
import type { DayKind } from '../kernel/service-days'
import type { Day, Instant } from '../kernel/time'
import type { Meal } from './ids'
import type { MealPolicy } from './policy'
import type { Said, Way } from './views'

/** One person's meal at a sitting. Numbers and words for the kitchen only: no name, no door, no disease. */
export interface MealSeat extends Seat {
  way: Way
  /** How his food is to be, copied when he booked: 少盐, 软烂. */
  diet: string[]
  /** Where a delivery goes: the building. */
  building: string
  bookedBy: { id: PersonId; name: string; channel: Channel }
  collectedAt?: Instant
  /** Noted by a counter without net, and handed in later. */
  carried?: true
  said?: Said
  calls?: number
}

export interface MealSet {
  dishes: string[]
  tags: string[]
  allergens: string[]
  priceFen: Fen
}

/** One meal of one day at one canteen: how many there are, who has one, what is cooked and on what terms. */
export interface Sitting extends Seats<MealSeat> {
  canteen: PlaceId
  /** Name of the canteen as people say it. */
  place: string
  day: Day
  meal: Meal
  opens: string
  shuts: string
  dayKind: DayKind
  ways: Way[]
  /** By letter; each letter is also a pool of the seats. */
  sets: Record<string, MealSet>
  /** The subsidy as it stood when the menu was published; what was shown is what is paid. Null where there is none. */
  terms: MealPolicy | null
}
