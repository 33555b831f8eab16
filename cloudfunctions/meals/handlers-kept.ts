import { idsOf } from '../../domain/kernel/person'
import { heldBy } from '../../domain/kernel/seats'
import { addDays, dayOf } from '../../domain/kernel/time'
import type { MealsContract } from '../../domain/meals/contract'
import { bookingLine, keptBooking, keptMeal } from '../../domain/meals/rules-kept'
import { expectedAt } from '../../domain/meals/sitting'
import { subjectOf } from '../kit/ask'
import type { Handlers } from '../kit/serve'
import { AHEAD, BACK, daysFrom, sittingsWith, spanOf } from './steps-span'
import type { HeldStore } from './store-held'

const keptWith =
  (held: HeldStore): Handlers<MealsContract>['kept'] =>
  async ask => {
    const person = subjectOf(ask)
    const ids = idsOf(person)
    const from = addDays(dayOf(ask.now), -BACK)
    const [sittings, served] = await Promise.all([
      sittingsWith(held, spanOf(person, daysFrom(from, BACK + AHEAD)), ids),
      held.servedToAny(ids),
    ])
    const bookings = sittings.flatMap(row =>
      heldBy(row.by, ids).map(({ seat }) => ({ what: 'booking', at: seat.at, says: keptBooking(row, seat) })),
    )
    const eaten = served.map(row => ({ what: 'meal', at: row.collectedAt, says: keptMeal(row) }))
    return { rows: [...bookings, ...eaten].sort((a, b) => b.at - a.at) }
  }

const aheadWith =
  (held: HeldStore): Handlers<MealsContract>['ahead'] =>
  async ask => {
    const person = subjectOf(ask)
    const ids = idsOf(person)
    const rows = await sittingsWith(held, spanOf(person, daysFrom(dayOf(ask.now), AHEAD)), ids)
    const open = rows.flatMap(row =>
      heldBy(expectedAt(row).by, ids).flatMap(({ seat }) =>
        seat.collectedAt === undefined ? [bookingLine(row, seat)] : [],
      ),
    )
    return { bookings: open }
  }

/** What the canteen keeps about a person, and what he has ahead of him. */
export const keptHandlers = (held: HeldStore): Pick<Handlers<MealsContract>, 'kept' | 'ahead'> => ({
  kept: keptWith(held),
  ahead: aheadWith(held),
})
