import type { Vault } from './crypto'
import { callFunction } from './database'
import { vouch } from './vouch'

/** How another function is asked, as the platform itself; the answer is its reply. */
export type AskFunction = (
  name: string,
  call: { action: string; input: unknown; key?: string },
) => Promise<unknown>

/** Asks the other functions of this environment, each call with the mark of this installation. */
export const asPlatform =
  (vault: Vault): AskFunction =>
  (name, call) =>
    callFunction(name, vouch(vault, call))

/** What another function answered; throws when it refused or broke, because the platform is always let in. */
export function dataOf(reply: unknown): unknown {
  if (typeof reply === 'object' && reply !== null && 'ok' in reply && reply.ok === true && 'data' in reply)
    return reply.data
  throw new Error(`another function did not answer: ${JSON.stringify(reply ?? null).slice(0, 200)}`)
}
