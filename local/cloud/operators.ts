import { toRegExp } from './ejson'
import { invalidOperator, requestFailed } from './errors'
import type { Document, Found, Value } from './values'
import { compare, equal, isDocument, isList, rankOf } from './values'

/** Judges all values one path reached in one document. */
export type ValuesTest = (values: readonly Found[]) => boolean
type OneTest = (value: Found) => boolean

/** True if the value itself or, when it is a list, one of its items passes: MongoDB's reading of a condition. */
const any =
  (test: OneTest): ValuesTest =>
  values =>
    values.some(value => test(value) || (isList(value) && value.some(test)))

const not =
  (test: ValuesTest): ValuesTest =>
  values =>
    !test(values)

const sameAs =
  (operand: Value): OneTest =>
  value =>
    operand instanceof RegExp ? matches(operand)(value) : equal(value, operand)

const matches =
  (pattern: RegExp): OneTest =>
  value =>
    typeof value === 'string' && pattern.test(value)

const listFor = (operator: string, operand: Value): readonly Value[] => {
  if (isList(operand)) return operand
  throw requestFailed(`${operator} needs a list.`)
}

/** Only values of one type can be less or greater; null is neither, but equals itself. */
const ordered = (operator: string, accept: (way: number) => boolean) => {
  return (operand: Value): ValuesTest => {
    if (typeof operand === 'object' && operand !== null && !(operand instanceof Date)) {
      throw requestFailed(`${operator} compares numbers, texts, truth values and dates only.`)
    }
    return any(value => rankOf(value) === rankOf(operand) && accept(compare(value, operand)))
  }
}

const exists = (operand: Value): ValuesTest => {
  const wanted = operand !== false && operand !== 0 && operand !== null
  return values => values.some(value => value !== undefined) === wanted
}

const size = (operand: Value): ValuesTest => {
  if (typeof operand !== 'number') throw requestFailed('$size needs a number.')
  return values => values.some(value => isList(value) && value.length === operand)
}

const all = (operand: Value): ValuesTest => {
  const wanted = listFor('$all', operand).map(sameAs)
  if (wanted.length === 0) return () => false
  return values => wanted.every(test => any(test)(values))
}

const among = (operator: string, operand: Value): ValuesTest => {
  const tests = listFor(operator, operand).map(sameAs)
  return any(value => tests.some(test => test(value)))
}

const patternOf = (operand: Value, options: Value | undefined): RegExp => {
  if (operand instanceof RegExp) return operand
  if (typeof operand !== 'string') throw requestFailed('$regex needs a pattern.')
  return toRegExp(operand, typeof options === 'string' ? options : '')
}

type Build = (operand: Value) => ValuesTest
const simple: Readonly<Record<string, Build>> = {
  $eq: operand => any(sameAs(operand)),
  $ne: operand => not(any(sameAs(operand))),
  $gt: ordered('$gt', way => way > 0),
  $gte: ordered('$gte', way => way >= 0),
  $lt: ordered('$lt', way => way < 0),
  $lte: ordered('$lte', way => way <= 0),
  $in: operand => among('$in', operand),
  $nin: operand => not(among('$nin', operand)),
  $exists: exists,
  $size: size,
  $all: all,
}

/** True for `{$gt: 1}`; a mixture with plain fields is refused, as MongoDB would. */
export const isCondition = (value: Value): value is Document => {
  if (!isDocument(value)) return false
  const keys = Object.keys(value)
  const commands = keys.filter(key => key.startsWith('$'))
  if (commands.length > 0 && commands.length < keys.length) {
    throw requestFailed(`Operators and plain fields are mixed: ${keys.join(', ')}`)
  }
  return commands.length > 0
}

type ItemTest = (query: Document) => (item: Document) => boolean

const elementTest = (operand: Value, asQuery: ItemTest): ValuesTest => {
  if (!isDocument(operand)) throw requestFailed('$elemMatch needs an object.')
  const onScalars =
    isCondition(operand) && !Object.keys(operand).some(key => ['$and', '$or', '$nor'].includes(key))
  const test: OneTest = onScalars
    ? (
        conditions => (item: Found) =>
          conditions([item])
      )(conditionTest(operand, asQuery))
    : (
        query => (item: Found) =>
          isDocument(item) && query(item)
      )(asQuery(operand))
  return values => values.some(value => isList(value) && value.some(test))
}

const oneOperator = (operator: string, condition: Document, asQuery: ItemTest): ValuesTest | undefined => {
  const operand = condition[operator] ?? null
  if (operator === '$options') return undefined
  if (operator === '$regex') return any(matches(patternOf(operand, condition.$options)))
  if (operator === '$elemMatch') return elementTest(operand, asQuery)
  if (operator === '$not') return not(operandTest(operand, asQuery))
  const build = Object.hasOwn(simple, operator) ? simple[operator] : undefined
  if (!build) throw invalidOperator(operator, 'in a query')
  return build(operand)
}

const conditionTest = (condition: Document, asQuery: ItemTest): ValuesTest => {
  const tests = Object.keys(condition).flatMap(operator => oneOperator(operator, condition, asQuery) ?? [])
  const [only] = tests
  return tests.length === 1 && only ? only : values => tests.every(test => test(values))
}

/** The test for what stands behind a field name: a plain value, a pattern, or operators. */
export const operandTest = (operand: Value, asQuery: ItemTest): ValuesTest =>
  isCondition(operand) ? conditionTest(operand, asQuery) : any(sameAs(operand))
