import type { Step } from './steps-import-plan'
import { newcomers, type Writing } from './steps-import-write'
import { noteTwinsOf } from './steps-twins'

/** How many pairs the newcomers of a preview would make with people who are known, or with each other; nothing is noted. */
export async function wouldBeTwins(writing: Writing, steps: readonly Step[]): Promise<number> {
  const { people, ask } = writing
  const store = { ...people.store, addTwin: () => Promise.resolve('added' as const) }
  return noteTwinsOf({ store }, await newcomers(writing, steps), ask.now)
}

/** Notes whom of those written may be known already under another spelling; gives how many pairs are new. */
export async function noteTwinsIn(writing: Writing, steps: readonly Step[]): Promise<number> {
  const { people, ask } = writing
  const changed = steps.flatMap(step => (step.does === 'changed' ? [step.id] : []))
  const fresh = await newcomers(writing, steps)
  const ids = [...fresh.map(({ _id }) => _id), ...changed]
  return noteTwinsOf(people, await people.store.personsById(ids), ask.now)
}
