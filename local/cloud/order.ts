import { valuesAt } from './paths'
import type { Document, Found } from './values'
import { compare, isList } from './values'

export type Order = readonly (readonly [path: string, way: 1 | -1])[]

const leastOrMost = (document: Document, path: string, way: 1 | -1): Found => {
  const values = valuesAt(document, path.split('.')).flatMap((value): Found[] =>
    isList(value) ? [...value] : [value],
  )
  return values.reduce((found, value) => (compare(value, found) * way < 0 ? value : found), values[0])
}

/** Orders documents; of a list, its least item counts upwards and its greatest downwards, as in MongoDB. */
export const sorter =
  (order: Order) =>
  (a: Document, b: Document): number => {
    for (const [path, way] of order) {
      const result = compare(leastOrMost(a, path, way), leastOrMost(b, path, way)) * way
      if (result !== 0) return result
    }
    return 0
  }
