import { encode } from './ejson'
import { requestFailed } from './errors'
import type { Document, Found, Value } from './values'
import { fieldOf, isDocument, isList } from './values'

const deepest = 100
export const largestBytes = 16 * 1024 * 1024

/** How large a document that was written is at most; spares measuring a big one again for each small change. */
const bounds = new WeakMap<Document, number>()

const checkKey = (key: string): void => {
  if (key.startsWith('$') || key.includes('.') || key === '') {
    throw requestFailed(`The field name '${key}' is not allowed in a document.`)
  }
}

/** At most this many bytes, found without writing the text; refuses what a document must not hold. */
const boundOf = (value: Value, depth: number): number => {
  if (typeof value === 'string') return value.length * 3 + 8
  if (value instanceof RegExp) throw requestFailed('A regular expression cannot be stored.')
  if (depth > deepest) throw requestFailed(`More than ${deepest} levels of nesting.`)
  if (isList(value)) return value.reduce<number>((bytes, item) => bytes + 4 + boundOf(item, depth + 1), 8)
  return isDocument(value) ? 8 + growthOf(value, {}, depth) : 40
}

/** How much larger it may be than before; what both share was checked already. */
const growthOf = (next: Document, before: Document, depth: number): number => {
  let bytes = 0
  for (const key in next) bytes += fieldGrowth(key, next[key] ?? null, fieldOf(before, key), depth)
  return bytes
}

const fieldGrowth = (key: string, next: Value, before: Found, depth: number): number => {
  if (next === before) return 0
  if (before === undefined) checkKey(key)
  if (isDocument(next) && isDocument(before)) return growthOf(next, before, depth + 1)
  return key.length * 3 + 4 + boundOf(next, depth + 1)
}

/** Refuses a document over 16 MB, too deep, or with names and values that documents cannot hold. */
export const checkStorable = (document: Document, before?: Document): void => {
  const known = before && bounds.get(before)
  const bound = known === undefined ? boundOf(document, 0) : known + growthOf(document, before ?? {}, 0)
  const bytes = bound > largestBytes ? Buffer.byteLength(encode(document)) : bound
  if (bytes > largestBytes) throw requestFailed('The document is larger than 16 MB.')
  bounds.set(document, bytes)
}
