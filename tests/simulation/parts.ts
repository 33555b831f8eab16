import type { Part } from './part'
import { openMeals } from './part-meals'
import { openPeople } from './part-people'

/** The services that take part, each opened anew for a run. */
export const openParts = (): Part[] => [openMeals(), openPeople()]
