import type { People, PeopleHandlers } from './shelf'
import { finishDeeds } from './steps-amend'
import { resealPortion } from './steps-reseal'

/** What the installation does by itself, at every tick of its clock. */
export const upkeepHandlers = (people: People): PeopleHandlers<'settle' | 'reseal'> => ({
  settle: ({ now }) => finishDeeds(people.store, now),
  reseal: () => resealPortion(people),
})
