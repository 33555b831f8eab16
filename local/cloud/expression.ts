import { invalidOperator, requestFailed } from './errors'
import { valuesAt } from './paths'
import type { Document, Found, Value } from './values'
import { isDocument, isList } from './values'

/** A part of an aggregation that is worked out per document. */
export type Expression = (document: Document) => Found

const fieldPath = (text: string): Expression => {
  const path = text.slice(1).split('.')
  if (text.startsWith('$$') || path.includes('')) throw invalidOperator(text, 'in an expression')
  return document => {
    const values = valuesAt(document, path)
    return values.length === 1 ? values[0] : values.filter(value => value !== undefined)
  }
}

const objectOf = (fields: Document): Expression => {
  const parts = Object.entries(fields).map(([key, value]) => [key, compileExpression(value)] as const)
  return document =>
    Object.fromEntries(
      parts.flatMap(([key, part]): [string, Value][] => {
        const value = part(document)
        return value === undefined ? [] : [[key, value]]
      }),
    )
}

const operatorOf = (operator: string, operand: Value): Expression => {
  if (operator === '$literal') return () => operand
  if (operator === '$ifNull') {
    if (!isList(operand) || operand.length !== 2) throw requestFailed('$ifNull needs two expressions.')
    const [first, second] = operand.map(compileExpression)
    return document => first?.(document) ?? second?.(document)
  }
  throw invalidOperator(operator, 'in an expression')
}

/** Fields (`'$sum.fen'`), constants, objects of them, `$literal` and `$ifNull`; all else is refused by name. */
export function compileExpression(value: Value): Expression {
  if (typeof value === 'string' && value.startsWith('$')) return fieldPath(value)
  if (isList(value)) throw requestFailed('A list is not an expression here.')
  if (!isDocument(value)) return () => value
  const [first] = Object.keys(value)
  return first?.startsWith('$') ? operatorOf(first, value[first] ?? null) : objectOf(value)
}
