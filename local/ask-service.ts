import { createHash } from 'node:crypto'
import type { Caller } from '../cloudfunctions/kit/caller'
import type { Service } from '../cloudfunctions/kit/serve'
import type { AskedOf, Contract, OutputOf } from '../domain/kernel/contract'
import type { RefusalCode } from '../domain/kernel/refusal'

/** A service said no, or broke, where this program counted on a yes. */
export class NotDone extends Error {
  constructor(
    action: string,
    readonly code: RefusalCode | undefined,
    detail: string,
  ) {
    super(`${action}: ${code ?? 'error'} ${detail}`)
  }
}

export const platform: Caller = { kind: 'platform' }

/** A key that follows from what is wished, so that a program that was killed can be run again from the start. */
export const keyFor = (...parts: readonly string[]): string =>
  `k${createHash('sha256').update(parts.join('\0')).digest('base64url').slice(0, 31)}`

/** Somebody's line to a service: gives the data of a yes, throws `NotDone` for the rest. */
export type Ask<C extends Contract> = <A extends keyof C & string>(
  action: A,
  input: AskedOf<C[A]>,
  key?: string,
) => Promise<OutputOf<C[A]>>

/** Opens a line to a service for one caller. */
export const askAs =
  <C extends Contract>(service: Service, caller: Caller): Ask<C> =>
  async (action, input, key) => {
    const reply = await service(
      { action, input, key: key ?? keyFor(action, JSON.stringify(input)) },
      caller,
      'local',
    )
    // The service checked its answer against the contract.
    if (reply.ok) return reply.data as OutputOf<C[typeof action]>
    if ('refusal' in reply) throw new NotDone(action, reply.refusal.code, JSON.stringify(reply.refusal.facts))
    throw new NotDone(action, undefined, reply.error.requestId)
  }
