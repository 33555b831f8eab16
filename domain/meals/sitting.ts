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

/** Who is expected: of a cancelled sitting nobody, whoever booked it. */
export const expectedAt = <S extends Pick<Sitting, 'state' | 'by'>>(sitting: S): S =>
  sitting.state === 'cancelled' ? { ...sitting, by: {} } : sitting

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
  /** That the canteen does not serve this meal: who said so, when, and why, in words for the people who booked. */
  cancelled?: { at: Instant; key: string; who: PersonId; whoName: string; reason: string }
  /** There from the first meal that was handed out on: then it is cancelled no more. */
  handedOut?: true
  /** When what was ordered is to be noted; gone once `frozen` is there. */
  freezes?: Instant
  /** What was ordered at the cut-off, in portions; what comes later is told apart by it. */
  frozen?: { at: Instant; portions: number; bySet: Record<string, number>; byWay: Record<string, number> }
  /** Something was done for somebody here of which nobody has been told: since when, and by which wish. */
  news?: Instant
  newsKey?: string
  /** How far the telling of these news has come, by person. */
  telling?: { key: string; upTo: PersonId }
  /** Everything that was done before this moment has been told. */
  told?: Instant
  /** How far the people of this meal have been reminded of it, by person. */
  reminded?: { upTo: PersonId; done: boolean }
  /** The subsidy as it stood when the menu was published; what was shown is what is paid. Null where there is none. */
  terms: MealPolicy | null
}
