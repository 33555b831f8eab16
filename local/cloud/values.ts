/** What a document holds. Documents never change in place: a write makes a new one that shares what it did not touch. */
export type Value = null | boolean | number | string | Date | RegExp | readonly Value[] | Document
export interface Document {
  readonly [key: string]: Value
}

/** What a path leads to; undefined: nothing there. */
export type Found = Value | undefined

export const isList = (value: Found): value is readonly Value[] => Array.isArray(value)

export const isDocument = (value: Found): value is Document =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Date) &&
  !(value instanceof RegExp)

/** The own field only: `constructor` and the like must not shine through from the prototype. */
export const fieldOf = (document: Document, key: string): Found =>
  Object.hasOwn(document, key) ? document[key] : undefined

const rankOfObject = (value: object): number => {
  if (Array.isArray(value)) return 5
  if (value instanceof Date) return 9
  return value instanceof RegExp ? 11 : 4
}

const ranks: Readonly<Record<string, number>> = { number: 2, string: 3, boolean: 8 }

/** The order of types as MongoDB sorts them; a missing value sorts as null. */
export const rankOf = (value: Found): number => {
  if (value === null || value === undefined) return 1
  return typeof value === 'object' ? rankOfObject(value) : (ranks[typeof value] ?? 12)
}

const order = <T>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0)

const compareLists = (a: readonly Value[], b: readonly Value[]): number => {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const way = compare(a[i], b[i])
    if (way !== 0) return way
  }
  return a.length - b.length
}

const compareDocuments = (a: Document, b: Document): number => {
  const keysA = Object.keys(a)
  const keysB = Object.keys(b)
  for (const [i, keyA] of keysA.entries()) {
    const keyB = keysB[i]
    if (keyB === undefined) break
    const way = order(keyA, keyB) || compare(a[keyA], b[keyB])
    if (way !== 0) return way
  }
  return keysA.length - keysB.length
}

const compareNumbers = (a: number, b: number): number => {
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : -1
  return Number.isNaN(b) ? 1 : a - b
}

const sourceOf = (value: Value): string => (value instanceof RegExp ? value.source : '')

const compareObjects = (a: Value, b: Value): number => {
  if (isList(a) && isList(b)) return compareLists(a, b)
  if (a instanceof Date && b instanceof Date) return compareNumbers(a.getTime(), b.getTime())
  return isDocument(a) && isDocument(b) ? compareDocuments(a, b) : order(sourceOf(a), sourceOf(b))
}

const compareAlike = (a: Found, b: Found): number => {
  if (typeof a === 'number' && typeof b === 'number') return compareNumbers(a, b)
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b)
  return compareObjects(a ?? null, b ?? null)
}

/** Total order over all values; zero means equal, and for documents the order of their keys counts, as in MongoDB. */
export function compare(a: Found, b: Found): number {
  if (a === b) return 0
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : 1
  return rankOf(a) - rankOf(b) || compareAlike(a, b)
}

export const equal = (a: Found, b: Found): boolean => compare(a, b) === 0
