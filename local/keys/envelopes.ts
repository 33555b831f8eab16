import { sealerOf } from '../../cloudfunctions/kit/crypto'
import type { Store } from '../audit/finding'

const ENVELOPE = /^k\w*\.[\w-]{16}\.[\w-]*\.[\w-]{22}$/

function* envelopesIn(value: unknown): Generator<string> {
  if (typeof value === 'string' && ENVELOPE.test(value)) yield value
  if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) yield* envelopesIn(inner)
}

/**
 * How many sealed fields in a whole store belong to each key. It looks at every value of every row, not at what services
 * say they seal, so nothing that a key is needed for can be forgotten.
 */
export function envelopesByKey(store: Store, collections: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const name of collections)
    for (const row of store(name))
      for (const sealed of envelopesIn(row)) counts[sealerOf(sealed)] = (counts[sealerOf(sealed)] ?? 0) + 1
  return counts
}
