import type { Facts, RefusalCode } from '../../domain/kernel/refusal'

/** A no in words: what happened, then why or what one can do. */
export interface Words {
  title: string
  reason: string
}

/** A sentence for each refusal of one service; a missing one does not compile. */
export type Sentences<Service extends string> = Record<
  Extract<RefusalCode, `${Service}.${string}`>,
  (facts: Facts) => Words
>

/** A fact as text; what stands in when the service did not give it. */
export const fact = (facts: Facts, name: string, otherwise: string): string =>
  String(facts[name] ?? otherwise)

/** A sentence with a fact in it, or another one where the fact was not given. */
export const byFact = (given: string, then: (given: string) => string, otherwise: string): string =>
  given === '' ? otherwise : then(given)
