import type { OutputOf } from '../../../domain/kernel/contract'
import type { MealsContract } from '../../../domain/meals/contract'
import { clientFor } from '../../lib/call'

/** What the phone asks of the service meals. */
export const meals = clientFor<MealsContract>('meals')

export type Home = OutputOf<MealsContract['home']>
export type Menu = OutputOf<MealsContract['menu']>
export type Mine = OutputOf<MealsContract['mine']>
