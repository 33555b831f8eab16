import { personsOf, type Person } from './persons'
import type { Query } from './query'
import { known, useMe, type Me } from './session'

export interface Household {
  me: Query<Me>
  who: Me | undefined
  /** Oneself and the elders one helps, also those who have not agreed yet. */
  persons: Person[]
  /** Those one may act for; undefined while it is not known who uses this phone. */
  ids: string[] | undefined
  office: Me['office'] | undefined
}

const agreedIds = (persons: readonly Person[]) => persons.filter(({ agreed }) => agreed).map(({ id }) => id)

/** For whom this phone is used. The pages with tabs look anew, the others are content with what the phone kept. */
export function useHousehold(options: { content?: boolean } = {}): Household {
  const me = useMe(options)
  const who = known(me.look)
  const persons = who ? personsOf(who) : []
  return { me, who, persons, ids: who && agreedIds(persons), office: who?.office }
}
