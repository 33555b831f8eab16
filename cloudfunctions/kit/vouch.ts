import type { Vault } from './crypto'

/** A call from function to function with the mark that only a holder of the installation's keys can make. */
export interface Vouched {
  action: string
  input: unknown
  key?: string
  mark: string
}

const text = (action: unknown, input: unknown) => JSON.stringify([action, input])

/** Marks a call as the platform's own. */
export const vouch = (vault: Vault, call: { action: string; input: unknown; key?: string }): Vouched => ({
  ...call,
  mark: vault.tag(text(call.action, call.input), 'platform'),
})

/**
 * Whether a call without any identity is really the platform's own. A missing identity alone proves nothing: an HTTP
 * trigger that somebody opens in the console has none either.
 */
export function isVouched(vault: Vault, event: unknown): boolean {
  if (typeof event !== 'object' || event === null) return false
  const { action, input, mark } = event as Record<string, unknown>
  try {
    return typeof mark === 'string' && vault.matches(mark, text(action, input), 'platform')
  } catch {
    // Nested so deeply that it cannot be written down again: nothing that the platform itself ever said.
    return false
  }
}
