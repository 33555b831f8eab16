import { contains } from '../../domain/kernel/ids'
import { addDays, dayOf, daysBetween, type Instant } from '../../domain/kernel/time'
import type { MealsContract } from '../../domain/meals/contract'
import { meals, sittingIdOf } from '../../domain/meals/ids'
import { policyTemplates } from '../../domain/meals/policy-templates'
import type { Handlers } from '../kit/serve'
import { dinerIn, finishServing } from './steps-serving'
import type { Shelf } from './shelf'
import { finishScans } from './steps-scans'
import { settleWindows } from './steps-quota'
import { servedId, type SittingRow } from './store'

/** How far back the clock looks for check-ins that were cut short; farther after a time in which nothing ran. */
const LOOK_BACK_DAYS = 2
const MOST_DAYS_BACK = 31

const daysSince = (now: Instant, asked = now) => {
  const since = Math.min(asked, now)
  const back = Math.min(LOOK_BACK_DAYS + daysBetween(dayOf(since), dayOf(now)), MOST_DAYS_BACK)
  return Array.from({ length: Math.max(back, LOOK_BACK_DAYS) + 1 }, (_, ago) => addDays(dayOf(now), -ago))
}

function termsOf(template: string | undefined) {
  if (template === undefined) return null
  const found = Object.values(policyTemplates).find(policy => policy.id === template)
  if (!found) throw new Error(`no policy template ${template}`)
  return found
}

type SetupShelf = Pick<Shelf, 'store' | 'quotas' | 'directory' | 'scans' | 'tickets'>

/** Writes the rows of served meals that a killed call left unwritten at one sitting; answers how many. */
async function finishSitting(
  { store, quotas, directory }: Omit<SetupShelf, 'scans' | 'tickets'>,
  sitting: SittingRow,
): Promise<number> {
  const written = new Map((await store.servedAt(sitting._id)).map(row => [row._id, row.collectedAt]))
  const missing = Object.entries(sitting.by).flatMap(([id, seat]) =>
    seat.collectedAt !== undefined && written.get(servedId(sitting._id, id)) !== seat.collectedAt ? [id] : [],
  )
  const persons = await directory.several(missing)
  const eaters = missing.map(id => ({ id, diner: dinerIn(persons, id) }))
  const ends = await Promise.all(eaters.map(eater => finishServing({ store, quotas }, sitting, eater)))
  return ends.filter(end => end.fresh).length
}

/** Laying a canteen down, and cleaning up behind a killed call. */
export function setupHandlers(
  shelf: SetupShelf,
): Pick<Handlers<MealsContract>, 'setUp' | 'canteens' | 'settle'> {
  const { store } = shelf
  return {
    async setUp({ input }) {
      const { id, policyTemplate, meals: open, ...rest } = input
      await store.putCanteen({ _id: id, ...rest, meals: open, terms: termsOf(policyTemplate) })
      return { id }
    },

    async canteens({ input }) {
      const inside = (await store.allCanteens()).filter(({ _id }) => contains(input.communityId, _id))
      return { canteens: inside.map(({ _id: id, name }) => ({ id, name })) }
    },

    async settle({ input, now }) {
      const days = daysSince(now, input.since)
      const canteens = await store.allCanteens()
      const ids = canteens.flatMap(({ _id }) =>
        days.flatMap(day => meals.map(meal => sittingIdOf(_id, day, meal))),
      )
      const sittings = ids.length === 0 ? [] : await store.wholeSittings(ids)
      let finished = await finishScans(shelf)
      for (const sitting of sittings) finished += await finishSitting(shelf, sitting)
      return { looked: sittings.length, finished: finished + (await settleWindows(shelf)) }
    },
  }
}
