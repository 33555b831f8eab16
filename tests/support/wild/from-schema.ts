import * as fc from 'fast-check'
import * as z from 'zod'
import type { Action } from '../../../domain/kernel/contract'
import { boundsOf, takes, type Schema } from './checks'
import { coherent } from './coherent'
import { scalars } from './scalars'
import { textsOf } from './texts'

const MOST_MISSES = 5_000
const MOST_ITEMS = 6

/** Draws until the schema takes it; a generator that never hits says so by name instead of searching for ever. */
function only<T>(arbitrary: fc.Arbitrary<T>, schema: Schema, where: string): fc.Arbitrary<T> {
  let misses = 0
  return arbitrary.filter(value => {
    if (takes(schema, value)) {
      misses = 0
      return true
    }
    misses += 1
    if (misses > MOST_MISSES) throw new Error(`no valid input can be made for ${where}`)
    return false
  })
}

function textOf(schema: Schema, where: string): fc.Arbitrary<string> {
  const { least, most, pattern, rules } = boundsOf(schema)
  const known = scalars.find(({ rule }) => rules.has(rule))
  const free = textsOf(least ?? 0, most ?? 400)
  if (known) return only(known.makes, schema, where)
  if (pattern) return only(fc.stringMatching(pattern), schema, where)
  // A rule that nobody told us about: whatever is known may happen to meet it.
  const made = rules.size > 0 ? fc.oneof(free, ...scalars.map(({ makes }) => makes)) : free
  return only(made, schema, where)
}

function numberOf(schema: Schema, where: string): fc.Arbitrary<number> {
  const { least, most, isInt } = boundsOf(schema)
  const [min, max] = [least ?? Number.MIN_SAFE_INTEGER, most ?? Number.MAX_SAFE_INTEGER]
  const edges = fc.constantFrom(...(least === undefined ? [] : [least]), max)
  const near = fc.integer({ min, max: Math.min(max, min < 0 ? 1_000 : min + 1_000) })
  return only(
    isInt ? fc.oneof(near, edges, fc.integer({ min, max })) : fc.double({ min, max }),
    schema,
    where,
  )
}

function listOf(schema: z.core.$ZodArray, where: string): fc.Arbitrary<unknown> {
  const { least = 0, most = MOST_ITEMS } = boundsOf(schema)
  const length = { minLength: least, maxLength: Math.max(least, Math.min(most, MOST_ITEMS)) }
  return only(fc.array(inputsOf(schema._zod.def.element, `${where}[]`), length), schema, where)
}

function objectOf(schema: z.core.$ZodObject, where: string): fc.Arbitrary<unknown> {
  const fields = Object.entries(schema._zod.def.shape)
  const made = Object.fromEntries(fields.map(([name, field]) => [name, inputsOf(field, `${where}.${name}`)]))
  const requiredKeys = fields.flatMap(([name, field]) => (field._zod.optin === undefined ? [name] : []))
  return fc.record(made, { requiredKeys, noNullPrototype: true })
}

function recordOf(schema: z.core.$ZodRecord, where: string): fc.Arbitrary<unknown> {
  const { keyType, valueType } = schema._zod.def
  const values = inputsOf(valueType, `${where}{}`)
  const names = [...(keyType._zod.values ?? [])].map(String)
  if (names.length > 0) {
    const made = Object.fromEntries(names.map(name => [name, values]))
    return fc.record(made, { noNullPrototype: true, requiredKeys: takes(schema, {}) ? [] : names })
  }
  const keys = inputsOf(keyType, `${where} key`) as fc.Arbitrary<string>
  return fc.dictionary(keys, values, { maxKeys: MOST_ITEMS, noNullPrototype: true })
}

function wrapped(schema: Schema, where: string): fc.Arbitrary<unknown> | undefined {
  if (schema instanceof z.core.$ZodNullable)
    return fc.oneof(inputsOf(schema._zod.def.innerType, where), fc.constant(null))
  if (schema instanceof z.core.$ZodLazy) return inputsOf(schema._zod.def.getter(), where)
  if (schema instanceof z.core.$ZodPipe) return inputsOf(schema._zod.def.in, where)
  const { def } = schema._zod
  return 'innerType' in def ? inputsOf(def.innerType as Schema, where) : undefined
}

function compound(schema: Schema, where: string): fc.Arbitrary<unknown> | undefined {
  if (schema instanceof z.core.$ZodArray) return listOf(schema, where)
  if (schema instanceof z.core.$ZodObject) return objectOf(schema, where)
  if (schema instanceof z.core.$ZodRecord) return recordOf(schema, where)
  if (schema instanceof z.core.$ZodTuple)
    return fc.tuple(...schema._zod.def.items.map((item, at) => inputsOf(item, `${where}[${at}]`)))
  if (schema instanceof z.core.$ZodUnion)
    return fc.oneof(...schema._zod.def.options.map((option, at) => inputsOf(option, `${where}|${at}`)))
  return undefined
}

const simple: Partial<Record<string, (schema: Schema, where: string) => fc.Arbitrary<unknown>>> = {
  string: textOf,
  number: numberOf,
  boolean: () => fc.boolean(),
  null: () => fc.constant(null),
  any: () => fc.jsonValue(),
  unknown: () => fc.jsonValue(),
}

function scalar(schema: Schema, where: string): fc.Arbitrary<unknown> | undefined {
  if (schema instanceof z.core.$ZodEnum) return fc.constantFrom(...Object.values(schema._zod.def.entries))
  if (schema instanceof z.core.$ZodLiteral) return fc.constantFrom(...schema._zod.def.values)
  return simple[schema._zod.def.type]?.(schema, where)
}

function made(schema: Schema, where: string): fc.Arbitrary<unknown> {
  const arbitrary = scalar(schema, where) ?? compound(schema, where) ?? wrapped(schema, where)
  if (!arbitrary) throw new Error(`no way to make a ${schema._zod.def.type} for ${where}`)
  return arbitrary
}

/** Values a schema takes; throws, naming the place, for a kind of schema it does not know. */
function inputsOf(schema: Schema, where: string): fc.Arbitrary<unknown> {
  const arbitrary = made(schema, where)
  return schema._zod.def.checks === undefined ? arbitrary : only(arbitrary, schema, where)
}

/** Valid inputs of one action, `service.action`. */
export function validInputs(action: Action, where: string): fc.Arbitrary<unknown> {
  const agree = coherent[where]
  const raw = made(action.input, where)
  return only(agree ? raw.map(input => agree(input as Record<string, unknown>)) : raw, action.input, where)
}
