import type { People, PeopleHandlers } from './shelf'
import { finishDeeds } from './steps-cut'
import { finishCodes } from './steps-codes'
import { finishFirst } from './steps-first'
import { finishFreeing } from './steps-freeing'
import { endLeavings } from './steps-office'
import { resealPortion } from './steps-reseal'
import { retirePortion } from './steps-retire'
import { finishMerges } from './steps-unmerge'

/** What the installation does by itself, at every tick of its clock. */
export const upkeepHandlers = (people: People): PeopleHandlers<'settle' | 'retire' | 'reseal'> => ({
  async settle({ now }) {
    // Merges and codes first: they leave deeds, which are looked at after them, and of these some leave an office to be counted.
    const all = [
      await finishMerges(people, now),
      await finishFreeing(people, now),
      await finishCodes(people, now),
      await finishFirst(people, now),
      await finishDeeds(people, now),
      await endLeavings(people.store, now),
    ]
    const sum = (what: 'looked' | 'finished') => all.reduce((total, one) => total + one[what], 0)
    return { looked: sum('looked'), finished: sum('finished') }
  },
  retire: ({ now }) => retirePortion(people, now),
  reseal: () => resealPortion(people),
})
