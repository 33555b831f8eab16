import type { Part } from './part'
import { openMeals } from './part-meals'

/** The services that take part, each opened anew for a run. */
export const openParts = (): Part[] => [openMeals()]
