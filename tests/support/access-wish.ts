import type { AskedOf, Contract } from '../../domain/kernel/contract'

/** What a wish is about: the person named, a second one where an action names two, and a place. */
export interface About {
  person: string
  other: string
  community: string
}

/** A valid wish of every action; an action without one does not compile. */
export type Samples<C extends Contract> = { [A in keyof C]: (about: About) => AskedOf<C[A]> }
