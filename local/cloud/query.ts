import { invalidOperator, requestFailed } from './errors'
import { isCondition, operandTest } from './operators'
import { valuesAt } from './paths'
import type { Document, Value } from './values'
import { isDocument, isList } from './values'

type Test = (document: Document) => boolean

/** What an index could use of a condition: some exact values, or a stretch. */
export interface Clause {
  readonly path: string
  readonly exact?: readonly Value[]
  readonly low?: Value
  readonly high?: Value
}

export interface Query {
  readonly test: Test
  /** Every one holds for each matching document. */
  readonly clauses: readonly Clause[]
  /** Of each group, at least one branch holds. */
  readonly branches: readonly (readonly Query[])[]
  readonly isEmpty: boolean
}

const indexable = (value: Value): boolean => !isList(value) && !(value instanceof RegExp)

/** The literal beginning of a pattern like /^王/, for which an index can serve. */
const prefixOf = (pattern: RegExp): string | undefined =>
  pattern.flags === '' ? /^\^([^\\^$.*+?()[\]{}|]+)$/.exec(pattern.source)?.[1] : undefined

const prefixClause = (path: string, pattern: RegExp): Clause[] => {
  const prefix = prefixOf(pattern)
  return prefix === undefined ? [] : [{ path, low: prefix, high: `${prefix}\uffff` }]
}

const clauseOf = (path: string, operator: string, operand: Value): Clause[] => {
  if (operand instanceof RegExp) return operator === '$eq' ? prefixClause(path, operand) : []
  if (isList(operand)) return operator === '$in' && operand.every(indexable) ? [{ path, exact: operand }] : []
  return scalarClauses[operator]?.(path, operand) ?? []
}

const scalarClauses: Readonly<Record<string, (path: string, operand: Value) => Clause[]>> = {
  $eq: (path, operand) => [{ path, exact: [operand] }],
  $gt: (path, operand) => [{ path, low: operand }],
  $gte: (path, operand) => [{ path, low: operand }],
  $lt: (path, operand) => [{ path, high: operand }],
  $lte: (path, operand) => [{ path, high: operand }],
  // As in MongoDB: an index holds null for a document without the field.
  $exists: (path, operand) => (operand === false ? [{ path, exact: [null] }] : []),
}

const clausesOf = (path: string, operand: Value): Clause[] =>
  isCondition(operand)
    ? Object.entries(operand).flatMap(([operator, value]) => clauseOf(path, operator, value))
    : clauseOf(path, '$eq', operand)

const fieldQuery = (path: string, operand: Value): Query => {
  const test = operandTest(operand, query => compileQuery(query).test)
  const parts = path.split('.')
  return {
    test: document => test(valuesAt(document, parts)),
    clauses: clausesOf(path, operand),
    branches: [],
    isEmpty: false,
  }
}

const both = (parts: readonly Query[]): Query => ({
  test: document => parts.every(part => part.test(document)),
  clauses: parts.flatMap(part => part.clauses),
  branches: parts.flatMap(part => part.branches),
  isEmpty: parts.every(part => part.isEmpty),
})

const partsOf = (operator: string, operand: Value): Query[] => {
  if (!isList(operand) || operand.length === 0 || !operand.every(isDocument)) {
    throw requestFailed(`${operator} needs a list of queries.`)
  }
  return operand.map(compileQuery)
}

const logicQuery = (operator: string, operand: Value): Query => {
  if (!['$and', '$or', '$nor'].includes(operator)) throw invalidOperator(operator, 'in a query')
  const parts = partsOf(operator, operand)
  if (operator === '$and') return both(parts)
  const some: Test = document => parts.some(part => part.test(document))
  return operator === '$or'
    ? { test: some, clauses: [], branches: [parts], isEmpty: false }
    : { test: document => !some(document), clauses: [], branches: [], isEmpty: false }
}

/** Makes a query ready to be asked many times; an operator it does not know is refused by name. */
export function compileQuery(query: Document): Query {
  const parts = Object.entries(query).map(([key, operand]) =>
    key.startsWith('$') ? logicQuery(key, operand) : fieldQuery(key, operand),
  )
  const [only] = parts
  return parts.length === 1 && only ? only : both(parts)
}
