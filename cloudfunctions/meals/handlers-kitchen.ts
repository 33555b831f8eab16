import { refuse } from '../../domain/kernel/refusal'
import { dayOf } from '../../domain/kernel/time'
import type { MealsContract } from '../../domain/meals/contract'
import { meals, sittingIdOf } from '../../domain/meals/ids'
import { tallyOf } from '../../domain/meals/rules-counter'
import { kitchenOf } from '../../domain/meals/rules-kitchen'
import { expectedAt } from '../../domain/meals/sitting'
import type { Handlers } from '../kit/serve'
import { headOf } from './handlers-counter'
import type { MealsStore } from './store'

/** What the kitchen cooks, and how the day goes. */
export const kitchenHandlers = (store: MealsStore): Pick<Handlers<MealsContract>, 'kitchen' | 'board'> => ({
  async kitchen({ input, now }) {
    const sitting = await store.wholeSitting(input.sittingId)
    if (!sitting) return refuse('meals.not-on-menu')
    return {
      now,
      sitting: headOf(sitting),
      final: now >= sitting.closesAt,
      ...kitchenOf(expectedAt(sitting)),
    }
  },
  async board({ input, now }) {
    const day = dayOf(now)
    const rows = await store.wholeSittings(meals.map(meal => sittingIdOf(input.canteenId, day, meal)))
    return { now, day, sittings: rows.map(row => ({ sitting: headOf(row), ...tallyOf(expectedAt(row)) })) }
  },
})
