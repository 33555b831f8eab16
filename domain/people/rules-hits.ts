import { bareName } from './rules-finding'

interface Hit {
  readonly name: string
  readonly door?: string | undefined
}

const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Digits in front of the same length, so that door 201 comes before door 1201 without the language of a machine. */
const inOrder = (door = '') => door.replace(/\d+/g, digits => digits.padStart(6, '0'))

/** Puts hits in the order people look for them: the very name, names that begin so, the rest; then by name and door. */
export function rankHits<H extends Hit>(hits: readonly H[], typed: string): H[] {
  const asked = bareName(typed)
  const rank = (name: string) => (name === asked ? 0 : name.startsWith(asked) ? 1 : 2)
  return hits
    .map(hit => ({ hit, name: bareName(hit.name), door: inOrder(hit.door) }))
    .sort((a, b) => rank(a.name) - rank(b.name) || byCode(a.name, b.name) || byCode(a.door, b.door))
    .map(({ hit }) => hit)
}
