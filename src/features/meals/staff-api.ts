import type { OutputOf } from '../../../domain/kernel/contract'
import type { MealsContract } from '../../../domain/meals/contract'

/** How the day goes, sitting by sitting. */
export type Board = OutputOf<MealsContract['board']>
/** Everybody expected at a sitting. */
export type Counter = OutputOf<MealsContract['counter']>
/** What to cook for a sitting. */
export type Kitchen = OutputOf<MealsContract['kitchen']>
/** A meal that was just handed over. */
export type HandedOver = OutputOf<MealsContract['checkIn']>
/** A sitting without its guests. */
export type Head = Counter['sitting']
