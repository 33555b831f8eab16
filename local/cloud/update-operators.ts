import { requestFailed } from './errors'
import { isCondition, operandTest } from './operators'
import { sorter } from './order'
import { compileQuery } from './query'
import type { Document, Found, Value } from './values'
import { compare, equal, isDocument, isList } from './values'

/** What stands there now to what shall stand there; undefined means: not there. */
export type Change = (now: Found) => Found

const nameOf = (value: Found): string =>
  value === null ? 'null' : isList(value) ? 'a list' : `a ${typeof value}`

const arithmetic =
  (operator: string, missing: number, count: (a: number, b: number) => number) =>
  (operand: Value): Change => {
    if (typeof operand !== 'number')
      throw requestFailed(`Cannot ${operator} with ${nameOf(operand)}: a number is needed.`)
    return now => {
      if (now === undefined) return count(missing, operand)
      if (typeof now !== 'number')
        throw requestFailed(`Cannot apply ${operator} to a value of non-numeric type: ${nameOf(now)}.`)
      return count(now, operand)
    }
  }

const listOf = (operator: string, now: Found): readonly Value[] => {
  if (now === undefined) return []
  if (isList(now)) return now
  throw requestFailed(`${operator} needs a list, but there is ${nameOf(now)}.`)
}

const numberOr = (value: Found, otherwise: number, name: string): number => {
  if (value === undefined) return otherwise
  if (typeof value === 'number' && Number.isInteger(value)) return value
  throw requestFailed(`${name} needs a whole number.`)
}

const sorted = (list: readonly Value[], by: Found): readonly Value[] => {
  if (by === undefined) return list
  if (by === 1 || by === -1) return [...list].sort((a, b) => compare(a, b) * by)
  if (!isDocument(by)) throw requestFailed('$sort needs 1, -1 or fields.')
  const order = Object.entries(by).map(([path, way]) => [path, way === -1 ? -1 : 1] as const)
  const before = sorter(order)
  return [...list].sort((a, b) => (isDocument(a) && isDocument(b) ? before(a, b) : compare(a, b)))
}

const eachOf = (operand: Value): readonly Value[] => {
  if (!isDocument(operand) || operand.$each === undefined) return [operand]
  const unknown = Object.keys(operand).find(key => !['$each', '$position', '$sort', '$slice'].includes(key))
  if (unknown) throw requestFailed(`The modifier ${unknown} is not known.`)
  if (!isList(operand.$each)) throw requestFailed('$each needs a list.')
  return operand.$each
}

const push = (operand: Value): Change => {
  const items = eachOf(operand)
  const { $position, $sort, $slice }: Document =
    isDocument(operand) && operand.$each !== undefined ? operand : {}
  const slice = numberOr($slice, NaN, '$slice')
  return now => {
    const list = [...listOf('$push', now)]
    list.splice(numberOr($position, list.length, '$position'), 0, ...items)
    const inOrder = sorted(list, $sort)
    if (Number.isNaN(slice)) return inOrder
    return slice < 0 ? inOrder.slice(slice) : inOrder.slice(0, slice)
  }
}

const addToSet = (operand: Value): Change => {
  const items = eachOf(operand)
  return now => {
    const list = [...listOf('$addToSet', now)]
    for (const item of items) if (!list.some(known => equal(known, item))) list.push(item)
    return list
  }
}

const without = (operator: string, gone: (item: Value) => boolean): Change => {
  return now => (now === undefined ? undefined : listOf(operator, now).filter(item => !gone(item)))
}

const pull = (operand: Value): Change => {
  if (isDocument(operand) && !isCondition(operand)) {
    const { test } = compileQuery(operand)
    return without('$pull', item => isDocument(item) && test(item))
  }
  const test = operandTest(operand, query => compileQuery(query).test)
  return without('$pull', item => test([item]))
}

const pullAll = (operand: Value): Change => {
  if (!isList(operand)) throw requestFailed('$pullAll needs a list.')
  return without('$pullAll', item => operand.some(gone => equal(gone, item)))
}

const pop = (operand: Value): Change => {
  return now =>
    now === undefined ? undefined : listOf('$pop', now).slice(...(operand === -1 ? [1] : [0, -1]))
}

const extreme =
  (way: 1 | -1) =>
  (operand: Value): Change => {
    return now => (now === undefined || compare(operand, now) * way > 0 ? operand : now)
  }

/** The update operators the local cloud knows; all others are refused by name. */
export const changes: Readonly<Record<string, (operand: Value) => Change>> = {
  $set: operand => () => operand,
  $unset: () => () => undefined,
  $inc: arithmetic('$inc', 0, (a, b) => a + b),
  $mul: arithmetic('$mul', 0, (a, b) => a * b),
  $min: extreme(-1),
  $max: extreme(1),
  $push: push,
  $addToSet: addToSet,
  $pull: pull,
  $pullAll: pullAll,
  $pop: pop,
}
