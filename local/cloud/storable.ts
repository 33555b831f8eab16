import { encode } from './ejson'
import { requestFailed } from './errors'
import type { Document, Value } from './values'
import { isDocument, isList } from './values'

const deepest = 100
export const largestBytes = 16 * 1024 * 1024

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
  return isDocument(value) ? fieldsBound(value, depth) : 40
}

const fieldsBound = (document: Document, depth: number): number => {
  let bytes = 8
  for (const [key, item] of Object.entries(document)) {
    checkKey(key)
    bytes += key.length * 3 + 4 + boundOf(item, depth + 1)
  }
  return bytes
}

/** Refuses a document over 16 MB, too deep, or with names and values that documents cannot hold. */
export const checkStorable = (document: Document): void => {
  if (boundOf(document, 0) > largestBytes && Buffer.byteLength(encode(document)) > largestBytes) {
    throw requestFailed('The document is larger than 16 MB.')
  }
}
