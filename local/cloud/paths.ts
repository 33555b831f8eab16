import type { Document, Found, Value } from './values'
import { fieldOf, isDocument, isList } from './values'

const isPosition = (part: string): boolean => /^\d+$/.test(part)

const intoList = (list: readonly Value[], path: readonly string[], at: number, out: Found[]): void => {
  const part = path[at] ?? ''
  if (isPosition(part) && Number(part) < list.length) collect(list[Number(part)], path, at + 1, out)
  for (const item of list) if (isDocument(item)) collect(item, path, at, out)
}

const collect = (value: Found, path: readonly string[], at: number, out: Found[]): void => {
  const part = path[at]
  if (part === undefined) out.push(value)
  else if (isDocument(value)) collect(fieldOf(value, part), path, at + 1, out)
  else if (isList(value)) intoList(value, path, at, out)
  else out.push(undefined)
}

/** All values a dotted path reaches, through lists as MongoDB walks them; undefined stands for a missing one. */
export const valuesAt = (document: Document, path: readonly string[]): Found[] => {
  const out: Found[] = []
  collect(document, path, 0, out)
  return out
}

/** The values an index keeps for a path: the items of a list one by one, null for what is missing. */
export const indexedAt = (document: Document, path: readonly string[]): Value[] => {
  const values: Value[] = []
  for (const value of valuesAt(document, path)) {
    if (isList(value)) values.push(...(value.length > 0 ? value : [null]))
    else values.push(value ?? null)
  }
  return values.length > 0 ? values : [null]
}

/** A fresh copy of the document with one field replaced, or removed when `next` is undefined. */
export const withField = (document: Document, key: string, next: Found): Document => {
  if (next !== undefined) return { ...document, [key]: next }
  return Object.fromEntries(Object.entries(document).filter(([name]) => name !== key))
}
