import { idsOf, type Person } from '../kernel/person'
import { ageOn, dayOf, type Day, type Instant } from '../kernel/time'
import { billOf, portionPrice } from './rules-bill'
import type { Sitting } from './sitting'
import type { GuestView } from './views'

type Row = Sitting & { _id: string }

const about = (person: Person, sitting: Row) => ({
  name: person.name,
  tail: person.phone?.slice(-4) ?? '',
  ...(person.born && { age: ageOn(person.born, sitting.day) }),
  livesAlone: person.care.livesAlone === true || person.welfare.some(({ category }) => category === '独居'),
})

/** A person whose record is gone still gets his meal: the counter sees his number. */
const nobody = { name: '', tail: '', livesAlone: false }

/** Everybody expected at a sitting as the counter sees him: number, name, what he gets; never a category or an ID. */
export function guestsOf(sitting: Row, persons: readonly Person[]): GuestView[] {
  const byId = new Map(persons.flatMap(person => idsOf(person).map(id => [id, person] as const)))
  return Object.entries(sitting.by).map(([personId, seat]) => {
    const person = byId.get(personId)
    const price = portionPrice(sitting, seat.pool, person ?? { born: undefined, welfare: [] }, {})
    return {
      personId,
      code: seat.code,
      ...(person ? about(person, sitting) : nobody),
      set: seat.pool,
      portions: seat.n,
      way: seat.way,
      diet: seat.diet,
      state: seat.collectedAt === undefined ? 'expected' : 'collected',
      ...(seat.collectedAt !== undefined && { collectedAt: seat.collectedAt }),
      payFen: billOf(price, seat.n).payFen,
      building: seat.building,
      ...(seat.said && { said: seat.said }),
      calls: seat.calls ?? 0,
    } satisfies GuestView
  })
}

/** Meals are handed out on their day: tomorrow's not yet, yesterday's no more. */
export function whyNotServed(day: Day, now: Instant): 'too-early' | 'over' | undefined {
  const today = dayOf(now)
  if (today === day) return undefined
  return today < day ? 'too-early' : 'over'
}

const answered = (seat: Sitting['by'][string]) => seat.said !== undefined && seat.said !== 'no-answer'

/**
 * How a sitting goes, in persons: expected and collected apart for those who come and those who are brought their meal.
 * Unaccounted is who should have come and of whom no call has brought word; a meal on its way is nobody to call.
 */
export function tallyOf(sitting: Pick<Sitting, 'by'>) {
  const seats = Object.values(sitting.by)
  const come = seats.filter(seat => seat.way !== 'delivery')
  const count = (some: typeof seats) => ({
    expected: some.length,
    collected: some.filter(seat => seat.collectedAt !== undefined).length,
  })
  return {
    here: count(come),
    delivery: count(seats.filter(seat => seat.way === 'delivery')),
    unaccounted: come.filter(seat => seat.collectedAt === undefined && !answered(seat)).length,
  }
}
