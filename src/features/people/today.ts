import { dayOf, type Day } from '../../../domain/kernel/time'

/** The day in China now. */
export const today = (): Day => dayOf(Date.now())
