import { addDays, dayOf } from '../../domain/kernel/time'
import type { MealsContract } from '../../domain/meals/contract'
import { meals, sittingIdOf } from '../../domain/meals/ids'
import { policyTemplates } from '../../domain/meals/policy-templates'
import type { Directory } from '../kit/directory'
import type { Handlers } from '../kit/serve'
import { finishServing } from './steps-serving'
import type { MealsStore, SittingRow } from './store'
import type { QuotaStore } from './store-quota'

/** How far back the clock looks for check-ins that were cut short. */
const LOOK_BACK_DAYS = 2

function termsOf(template: string | undefined) {
  if (template === undefined) return null
  const found = Object.values(policyTemplates).find(policy => policy.id === template)
  if (!found) throw new Error(`no policy template ${template}`)
  return found
}

/** Laying a canteen down, and cleaning up behind a killed call. */
export function setupHandlers({
  store,
  quotas,
  directory,
}: {
  store: MealsStore
  quotas: QuotaStore
  directory: Directory
}): Pick<Handlers<MealsContract>, 'setUp' | 'settle'> {
  const finishSitting = async (sitting: SittingRow): Promise<number> => {
    const written = new Set((await store.servedAt(sitting._id)).map(row => row.person))
    const missing = Object.entries(sitting.by).flatMap(([id, seat]) =>
      seat.collectedAt !== undefined && !written.has(id) ? [id] : [],
    )
    const persons = await directory.several(missing)
    const ends = await Promise.all(persons.map(person => finishServing({ store, quotas }, sitting, person)))
    return ends.filter(end => end.fresh).length
  }
  return {
    async setUp({ input }) {
      const { id, policyTemplate, meals: open, ...rest } = input
      await store.putCanteen({ _id: id, ...rest, meals: open, terms: termsOf(policyTemplate) })
      return { id }
    },

    async settle({ now }) {
      const days = Array.from({ length: LOOK_BACK_DAYS + 1 }, (_, back) => addDays(dayOf(now), -back))
      const canteens = await store.allCanteens()
      const ids = canteens.flatMap(({ _id }) =>
        days.flatMap(day => meals.map(meal => sittingIdOf(_id, day, meal))),
      )
      const sittings = ids.length === 0 ? [] : await store.wholeSittings(ids)
      let finished = 0
      for (const sitting of sittings) finished += await finishSitting(sitting)
      return { looked: sittings.length, finished }
    },
  }
}
