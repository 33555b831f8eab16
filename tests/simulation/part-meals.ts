import { auditMeals, type StoredServed, type StoredSitting } from './auditor'
import { mealCommands } from './commands-meals'
import type { Part } from './part'
import type { Told } from './told'

/** What people do about meals, and what must be true of it in the end. */
export function openMeals(): Part {
  const told: Told[] = []
  return {
    name: 'meals',
    commands: mealCommands(one => told.push(one)),
    told,
    granted: () => told.filter(({ ok, did }) => ok && did !== 'see').length,
    audit: ({ cloud }) =>
      auditMeals(told, {
        // Plain rows: the auditor knows only the fields it names itself.
        sittings: cloud.readAll('sittings') as unknown as StoredSitting[],
        served: cloud.readAll('served') as unknown as StoredServed[],
      }),
  }
}
