import type { Vault } from './crypto'
import { callFunction } from './database'
import { Overloaded } from './overload'
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

const isThing = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const isBusy = ({ refusal }: Record<string, unknown>) =>
  isThing(refusal) && refusal['code'] === 'request.busy'

/** What another function answered; throws when it refused or broke, because the platform is always let in. */
export function dataOf(reply: unknown): unknown {
  const said = isThing(reply) ? reply : {}
  if (said['ok'] === true && 'data' in said) return said['data']
  if (isBusy(said)) throw new Overloaded('another function is busy')
  throw new Error(`another function did not answer: ${JSON.stringify(reply ?? null).slice(0, 200)}`)
}
