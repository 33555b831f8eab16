import { refuse } from '../../domain/kernel/refusal'
import type { People, PeopleHandlers } from './shelf'
import { putBackChanges, removeEmptyHouseholds, takeOutNewcomers, type Taken } from './steps-take-back'
import type { ImportRow } from './store-rows'

const MOST_SHOWN = 50
const NOTHING: Taken = { gone: 0, kept: 0, more: false }

function runOf({ run, file, at, byName, state, portions }: ImportRow) {
  const all = Object.values(portions)
  const sum = (what: 'fresh' | 'changed') => all.reduce((total, counts) => total + counts[what], 0)
  return { run, file, at, by: byName, fresh: sum('fresh'), changed: sum('changed'), state }
}

/** What imports did, and taking one back. */
export const runHandlers = (people: People): PeopleHandlers<'runs' | 'takeBackRun'> => ({
  async runs({ input }) {
    const rows = await people.store.importRunsOf(input.communityId)
    const newest = rows.sort((a, b) => b.at - a.at || b._id.localeCompare(a._id))
    return { runs: newest.slice(0, MOST_SHOWN).map(runOf) }
  },
  async takeBackRun(ask) {
    const { store } = people
    const id = `${ask.input.communityId}:${ask.input.run}`
    const run = await store.importRun(id)
    if (!run) return refuse('people.run-unknown')
    await store.changeImportRun(id, { state: 'applied' }, { state: { set: 'taking-back' } })
    // Each part begins when the one before has nothing left, so a call looks at a few hundred rows at most.
    const persons = await takeOutNewcomers(people, id)
    const changes = persons.more ? NOTHING : await putBackChanges(people, ask, id)
    const more = persons.more || changes.more
    const households = more ? NOTHING : await removeEmptyHouseholds(people, id)
    const done = !more && !households.more
    if (done) await store.changeImportRun(id, { state: 'taking-back' }, { state: { set: 'taken-back' } })
    return { removed: persons.gone, restored: changes.gone, kept: persons.kept + changes.kept, done }
  },
})
