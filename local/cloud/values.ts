/** What a document holds. Documents never change in place: a write makes a new one that shares what it did not touch. */
export type Value = null | boolean | number | string | Date | RegExp | readonly Value[] | Document
export interface Document {
  readonly [key: string]: Value
}

export const isList = (value: Value | undefined): value is readonly Value[] => Array.isArray(value)

export const isDocument = (value: Value | undefined): value is Document =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Date) &&
  !(value instanceof RegExp)

/** The own field only: `constructor` and the like must not shine through from the prototype. */
export const fieldOf = (document: Document, key: string): Value | undefined =>
  Object.hasOwn(document, key) ? document[key] : undefined

const rankOfObject = (value: object): number => {
  if (Array.isArray(value)) return 5
  if (value instanceof Date) return 9
  return value instanceof RegExp ? 11 : 4
}

const ranks: Readonly<Record<string, number>> = { number: 2, string: 3, boolean: 8 }

/** The order of types as MongoDB sorts them; a missing value sorts as null. */
export const rankOf = (value: Value | undefined): number => {
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
  for (let i = 0; i < keysA.length && i < keysB.length; i++) {
    const way = order(keysA[i] ?? '', keysB[i] ?? '') || compare(a[keysA[i] ?? ''], b[keysB[i] ?? ''])
    if (way !== 0) return way
  }
  return keysA.length - keysB.length
}

const compareNumbers = (a: number, b: number): number => {
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : -1
  return Number.isNaN(b) ? 1 : a - b
}

const compareObjects = (a: object & Value, b: object & Value): number => {
  if (isList(a) && isList(b)) return compareLists(a, b)
  if (a instanceof Date && b instanceof Date) return compareNumbers(a.getTime(), b.getTime())
  if (isDocument(a) && isDocument(b)) return compareDocuments(a, b)
  return order(String(a), String(b))
}

/** Total order over all values; zero means equal, and for documents the order of their keys counts, as in MongoDB. */
export function compare(a: Value | undefined, b: Value | undefined): number {
  if (a === b) return 0
  const way = rankOf(a) - rankOf(b)
  if (way !== 0) return way
  if (typeof a === 'number' && typeof b === 'number') return compareNumbers(a, b)
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : 1
  if (typeof a === 'boolean') return a ? 1 : -1
  return typeof a === 'object' && typeof b === 'object' && a && b ? compareObjects(a, b) : 0
}

export const equal = (a: Value | undefined, b: Value | undefined): boolean => compare(a, b) === 0
