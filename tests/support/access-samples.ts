import type { AskedOf, Contract } from '../../domain/kernel/contract'
import type { contractOf } from '../../local/docs/contracts'
import { mealsSamples } from './access-samples-meals'
import { peopleSamples } from './access-samples-people'

/** What a wish is about: the person named, a second one where an action names two, and a place. */
export interface About {
  person: string
  other: string
  community: string
}

/** A valid wish of every action; an action without one does not compile. */
export type Samples<C extends Contract> = { [A in keyof C]: (about: About) => AskedOf<C[A]> }

export const samples: { [S in keyof typeof contractOf]: Samples<(typeof contractOf)[S]> } = {
  people: peopleSamples,
  meals: mealsSamples,
  clock: { tick: () => ({ trigger: 'every-five-minutes' }) },
}

/** The wish of an action about somebody and some place; throws for an action that has no sample. */
export function wishFor(service: string, action: string, about: About): unknown {
  const make = (samples as Record<string, Record<string, (about: About) => unknown>>)[service]?.[action]
  if (!make) throw new Error(`no sample for ${service}.${action} in tests/support/access-samples-*.ts`)
  return make(about)
}
