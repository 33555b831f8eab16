import type { MealSeat, Sitting } from './sitting'

/** Counts portions by set letter; every set is there, also with none. */
function bySet(sitting: Pick<Sitting, 'sets'>, seats: readonly MealSeat[]): Record<string, number> {
  const counts: Record<string, number> = Object.fromEntries(Object.keys(sitting.sets).map(set => [set, 0]))
  for (const seat of seats) counts[seat.pool] = (counts[seat.pool] ?? 0) + seat.n
  return counts
}

const portionsOf = (seats: readonly MealSeat[]) => seats.reduce((sum, seat) => sum + seat.n, 0)
const distinct = (words: readonly string[]) => [...new Set(words)].sort()

/**
 * What the kitchen must know of a sitting: how much of each set, how it goes out, what is made specially. Special wishes
 * are one person's, so they count once however many portions he takes; they stand in one order everywhere, so that the
 * same two wishes look the same in every row.
 */
export function kitchenOf(sitting: Pick<Sitting, 'by' | 'sets' | 'ways'>) {
  const seats = Object.values(sitting.by)
  const line = (some: readonly MealSeat[]) => ({ bySet: bySet(sitting, some), portions: portionsOf(some) })
  const single = (some: readonly MealSeat[]) => line(some.map(seat => ({ ...seat, n: 1 })))
  const deliveries = seats.filter(seat => seat.way === 'delivery')
  return {
    total: portionsOf(seats),
    sets: Object.entries(sitting.sets).map(([set, { dishes }]) => ({
      set,
      dishes,
      portions: portionsOf(seats.filter(seat => seat.pool === set)),
    })),
    ways: sitting.ways.map(way => ({ way, ...line(seats.filter(seat => seat.way === way)) })),
    diets: distinct(seats.flatMap(seat => seat.diet)).map(diet => ({
      diet,
      ...single(seats.filter(seat => seat.diet.includes(diet))),
    })),
    special: seats
      .map(seat => ({ code: seat.code, diets: distinct(seat.diet) }))
      .filter(({ diets }) => diets.length > 1)
      .sort((a, b) => a.code.localeCompare(b.code)),
    deliveries: distinct(deliveries.map(seat => seat.building)).map(building => ({
      building,
      portions: portionsOf(deliveries.filter(seat => seat.building === building)),
    })),
  }
}
