import { encode } from './ejson'
import { invalidOperator, requestFailed } from './errors'
import { compileExpression, type Expression } from './expression'
import type { Document, Found, Value } from './values'
import { compare, isDocument } from './values'

type Fold = (values: readonly Found[]) => Value

const numbersIn = (values: readonly Found[]): number[] => values.filter(value => typeof value === 'number')

const extreme =
  (way: 1 | -1): Fold =>
  values =>
    values.reduce<Value>((found, value) => {
      if (value === undefined || value === null) return found
      return found === null || compare(value, found) * way > 0 ? value : found
    }, null)

const sum: Fold = values => numbersIn(values).reduce((total, value) => total + value, 0)

const average: Fold = values => {
  const numbers = numbersIn(values)
  return numbers.length === 0 ? null : numbers.reduce((total, value) => total + value, 0) / numbers.length
}

const folds: Readonly<Record<string, Fold>> = {
  $sum: sum,
  $avg: average,
  $max: extreme(1),
  $min: extreme(-1),
  $first: values => values[0] ?? null,
  $last: values => values[values.length - 1] ?? null,
  $push: values => values.filter(value => value !== undefined),
}

interface Column {
  readonly name: string
  readonly fold: Fold
  readonly expression: Expression
}

const columnOf = (name: string, accumulator: Value): Column => {
  const [operator, ...more] = isDocument(accumulator) ? Object.keys(accumulator) : []
  if (!isDocument(accumulator) || operator === undefined || more.length > 0) {
    throw requestFailed(`The field ${name} of a group needs one accumulator.`)
  }
  const fold = Object.hasOwn(folds, operator) ? folds[operator] : undefined
  if (!fold) throw invalidOperator(operator, 'in a group')
  return { name, fold, expression: compileExpression(accumulator[operator] ?? null) }
}

/** `$group`: one document per different `_id`, in the order in which they are first met. */
export function group(spec: Value): (documents: readonly Document[]) => Document[] {
  if (!isDocument(spec) || spec._id === undefined) throw requestFailed('A group needs an _id.')
  const id = compileExpression(spec._id)
  const columns = Object.entries(spec).flatMap(([name, value]) =>
    name === '_id' ? [] : [columnOf(name, value)],
  )
  return documents => {
    const groups = new Map<string, { id: Value; members: Document[] }>()
    for (const document of documents) {
      const value = id(document) ?? null
      const key = encode(value)
      const known = groups.get(key)
      if (known) known.members.push(document)
      else groups.set(key, { id: value, members: [document] })
    }
    return [...groups.values()].map(({ id: _id, members }) => ({
      _id,
      ...Object.fromEntries(
        columns.map(({ name, fold, expression }) => [name, fold(members.map(expression))]),
      ),
    }))
  }
}
