import type { Guard } from './guard'
import { adoptGuards } from './guards-adopt'
import { doorGuards } from './guards-door'
import { figureGuards } from './guards-figures'
import { kernelGuards } from './guards-kernel'
import { mealGuards } from './guards-meals'
import { officeGuards } from './guards-office'
import { peopleGuards } from './guards-people'
import { priceGuards } from './guards-price'
import { seatGuards } from './guards-seats'
import { storeGuards } from './guards-store'

/** Every guard that is taken out in turn. */
export const allGuards: readonly Guard[] = [
  ...kernelGuards,
  ...figureGuards,
  ...seatGuards,
  ...adoptGuards,
  ...doorGuards,
  ...storeGuards,
  ...priceGuards,
  ...mealGuards,
  ...peopleGuards,
  ...officeGuards,
]
