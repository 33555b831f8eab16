import { useState } from 'react'
import type { BookView } from './book-view'

/** So many cells stand side by side. */
export const near = 5

interface DaysFor {
  view: BookView
  persons: readonly unknown[]
}

/** How many rows of days; without asking none for several persons, and none beside a refusal. */
function rowsOf({ persons, view }: DaysFor, wish: number | undefined): number {
  const refused = view.verdict !== 'form'
  if (refused && wish === undefined) return 0
  if (view.menu.days.findIndex(({ day }) => day === view.day) >= near) return 2
  return wish ?? (persons.length > 1 ? 0 : 1)
}

/**
 * Which days are in sight: none, then five, then all there are. Who comes to a meal that cannot be booked reads
 * why, and the ways out, first; what somebody has used stays where it is.
 */
export function useDays(from: DaysFor) {
  const [wish, setWish] = useState<number>()
  const refused = from.view.verdict !== 'form'
  const shown = rowsOf(from, wish)
  /** A refusal has its row among the ways out. */
  const asWay = refused && shown === 0
  const more = () => setWish(shown + 1)
  return {
    shown,
    keep: () => setWish(shown),
    asWay: asWay ? more : undefined,
    asRow: !asWay && shown < 2 && from.view.menu.days.length > near ? more : undefined,
    meals: !refused || wish !== undefined,
  }
}

export type Days = ReturnType<typeof useDays>
