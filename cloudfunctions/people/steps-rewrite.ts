import type { PersonId } from '../../domain/kernel/ids'
import type { Change } from '../kit/database'
import type { PersonRow } from '../kit/directory'
import type { PeopleStore } from './store'

const ATTEMPTS = 4

/** What shall become of a record that was read: a change of its lists, or the answer when nothing is to be written. */
export type Plan<A> = (row: PersonRow) => { change: Change; then: A } | { answer: A }

/**
 * Changes the lists (grants, helps) of a person's record: reads it, asks what shall be, and writes only if nobody wrote
 * in between, else from the beginning. Undefined when there is no such person.
 */
export async function rewrite<A>(store: PeopleStore, id: PersonId, plan: Plan<A>): Promise<A | undefined> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const row = await store.person(id)
    if (!row) return undefined
    const planned = plan(row)
    if ('answer' in planned) return planned.answer
    const seen = row.revision ?? { missing: true as const }
    const change = { ...planned.change, revision: { inc: 1 } }
    if (await store.changePerson(id, { revision: seen }, change)) return planned.then
  }
  throw new Error(`the record of ${id} kept changing through ${ATTEMPTS} attempts`)
}
