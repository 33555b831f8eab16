import type { Document } from '../cloud/values'

/** One row that breaks an invariant of the design. */
export interface Finding {
  /** I1…I21, or the name of a rule of our own. */
  invariant: string
  /** collection/id */
  row: string
  says: string
}

/** Everything in a store, by collection. */
export type Store = (collection: string) => readonly Document[]

export type Check = (store: Store) => Finding[]
