import type { AskedOf, Contract, OutputOf, RefusalOf } from '../../domain/kernel/contract'
import type { Answer } from './answer'
import { ask, type Line } from './ask'
import { line } from './send'

/** A typed client: one function for each action; one that writes is given the key of the wish. */
export type PhoneClient<C extends Contract> = {
  [A in keyof C]: (input: AskedOf<C[A]>, key?: string) => Promise<Answer<OutputOf<C[A]>, RefusalOf<C[A]>>>
}

/** The client of a service. Types come from its contract; on the phone there is nothing but the names. */
export function clientFor<C extends Contract>(service: string, over: Line = line): PhoneClient<C> {
  const act = (action: string) => (input: unknown, key?: string) =>
    ask(over, service, { action, input, ...(key === undefined ? {} : { key }) })
  // The contract promises what `serve` has checked on the other side.
  return new Proxy({}, { get: (_, action) => act(String(action)) }) as PhoneClient<C>
}
