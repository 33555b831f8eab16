import type { Document } from '../cloud/values'
import type { Check, Finding } from './finding'

const ID_NUMBER = /(?<!\d)\d{17}[\dXx](?![\dXx])/
const MOBILE = /(?<!\d)1[3-9]\d{9}(?!\d)/
const SEALED = /^k\w*\.[\w-]+\.[\w-]*\.[\w-]+$/
const SEALED_FIELDS = ['idNumber', 'phone', 'note', 'welfare', 'care']

/** Collections whose rows are for everybody to see: the number of an office is on its door. */
const PUBLIC = new Set(['communities'])

const idOf = ({ _id }: Document) => (typeof _id === 'string' ? _id : JSON.stringify(_id))
const isSealed = (value: unknown) => typeof value === 'string' && SEALED.test(value)

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) {
      yield key
      yield* textsIn(inner)
    }
}

/** I17: no ID number and no phone can be read anywhere in the store, and what must be sealed is. */
export const privacyOf =
  (collections: readonly string[]): Check =>
  store => [
    ...collections
      .filter(name => !PUBLIC.has(name))
      .flatMap(name =>
        store(name)
          .filter(row => [...textsIn(row)].some(text => ID_NUMBER.test(text) || MOBILE.test(text)))
          .map(row => ({
            invariant: 'I17',
            row: `${name}/${idOf(row)}`,
            says: 'a number somebody has can be read',
          })),
      ),
    ...store('persons').flatMap(row =>
      SEALED_FIELDS.filter(field => row[field] !== undefined && !isSealed(row[field])).map(
        (field): Finding => ({
          invariant: 'I17',
          row: `persons/${idOf(row)}`,
          says: `${field} is not sealed`,
        }),
      ),
    ),
  ]
