import type { People, PeopleHandlers } from './shelf'
import { finishDeeds } from './steps-amend'
import { finishFreeing } from './steps-freeing'
import { resealPortion } from './steps-reseal'
import { retirePortion } from './steps-retire'
import { finishMerges } from './steps-unmerge'

/** What the installation does by itself, at every tick of its clock. */
export const upkeepHandlers = (people: People): PeopleHandlers<'settle' | 'retire' | 'reseal'> => ({
  async settle({ now }) {
    // Merges first: they leave deeds, which are looked at last.
    const all = [
      await finishMerges(people, now),
      await finishFreeing(people, now),
      await finishDeeds(people.store, now),
    ]
    const sum = (what: 'looked' | 'finished') => all.reduce((total, one) => total + one[what], 0)
    return { looked: sum('looked'), finished: sum('finished') }
  },
  retire: ({ now }) => retirePortion(people, now),
  reseal: () => resealPortion(people),
})
