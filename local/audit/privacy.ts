import { sealedFields } from '../../cloudfunctions/kit/person-row'
import type { Document } from '../cloud/values'
import type { Check, Finding, Store } from './finding'

const ID_NUMBER = /(?<!\d)\d{17}[\dXx](?![\dXx])/
const MOBILE = /(?<!\d)1[3-9]\d{9}(?!\d)/
const SEALED = /^k\w*\.[\w-]+\.[\w-]*\.[\w-]+$/

/** Collections whose rows are for everybody to see: the number of an office is on its door. */
const PUBLIC = new Set(['communities'])

const idOf = ({ _id }: Document) => (typeof _id === 'string' ? _id : JSON.stringify(_id))
const isSealed = (value: unknown) => typeof value === 'string' && SEALED.test(value)

/** The id of a request, the nonce of a scan, a fingerprint: drawn by chance; eleven of their digits are nobody's phone. */
const DRAWN = /(?<![0-9a-f])(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32})(?![0-9a-f])/g

/** Whether a phone or an ID number can be read in a text. */
export function holdsNumber(text: string): boolean {
  const told = text.replace(DRAWN, '')
  return ID_NUMBER.test(told) || MOBILE.test(told)
}

const isReadable = (value: unknown) =>
  (typeof value === 'string' || typeof value === 'number') && holdsNumber(String(value))

/** The text with the number that somebody has hidden, so that a finding tells nobody what it is about. */
const hidden = (text: string) => (holdsNumber(text) ? '#' : text)

/** The paths of the fields in which a number that somebody has can be read, as a value or as the name of a field. */
export function* numbersIn(value: unknown, path = ''): Generator<string> {
  if (isReadable(value)) yield path
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    const here = path === '' ? hidden(key) : `${path}.${hidden(key)}`
    if (holdsNumber(key)) yield here
    yield* numbersIn(inner, here)
  }
}

const readable = (store: Store, name: string): Finding[] =>
  store(name).flatMap(row =>
    [...numbersIn(row)].map(path => ({
      invariant: 'I17',
      row: `${name}/${hidden(idOf(row))}`,
      says: `a number somebody has can be read in ${path}`,
    })),
  )

const unsealed = (row: Document): Finding[] =>
  sealedFields
    .filter(field => row[field] !== undefined && !isSealed(row[field]))
    .map(field => ({ invariant: 'I17', row: `persons/${idOf(row)}`, says: `${field} is not sealed` }))

/** I17: no ID number and no phone can be read anywhere in the store, and what must be sealed is. */
export const privacyOf =
  (collections: readonly string[]): Check =>
  store => [
    ...collections.filter(name => !PUBLIC.has(name)).flatMap(name => readable(store, name)),
    ...store('persons').flatMap(unsealed),
  ]
