import { invalidParam } from './errors'
import type { Document, Value } from './values'
import { isDocument } from './values'

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** MongoDB's own bound on nesting; it also keeps recursion safe. */
const deepest = 100

export const parseJson = (text: string): Json => {
  try {
    // The one place where text becomes data: JSON.parse gives exactly these types.
    return JSON.parse(text) as Json
  } catch {
    throw invalidParam('The request is not valid JSON.')
  }
}

export const isPlainJson = (value: Json | undefined): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** NaN for what is no number; EJSON wraps numbers in objects and writes long ones as texts. */
const numberIn = (value: Json | undefined): number => {
  if (typeof value === 'number') return value
  if (typeof value === 'string') return value.trim() === '' ? NaN : Number(value)
  return isPlainJson(value) ? numberIn(value.$numberLong ?? value.$numberInt ?? value.$numberDouble) : NaN
}

const readNumber = (value: Json): Value => {
  const number = numberIn(value)
  if (Number.isNaN(number) && value !== 'NaN')
    throw invalidParam(`Not an EJSON number: ${JSON.stringify(value)}`)
  return number
}

const readDate = (value: Json): Value => {
  const date = new Date(typeof value === 'string' ? value : numberIn(value))
  if (Number.isNaN(date.getTime())) throw invalidParam(`Not an EJSON date: ${JSON.stringify(value)}`)
  return date
}

const readPattern = (value: Json): Value => {
  if (!isPlainJson(value) || typeof value.pattern !== 'string')
    throw invalidParam('Not an EJSON regular expression.')
  return toRegExp(value.pattern, typeof value.options === 'string' ? value.options : '')
}

export const toRegExp = (pattern: string, options: string): RegExp => {
  try {
    return new RegExp(pattern, options.replace(/[^imsu]/g, ''))
  } catch {
    throw invalidParam(`Not a regular expression: ${pattern}`)
  }
}

const readServerDate = (value: Json, now: number): Value =>
  new Date(now + (isPlainJson(value) ? numberIn(value.offset ?? 0) : 0))

const readers: Readonly<Record<string, (value: Json, now: number) => Value>> = {
  $numberInt: readNumber,
  $numberLong: readNumber,
  $numberDouble: readNumber,
  $date: readDate,
  $regularExpression: readPattern,
  $tcb_server_date: readServerDate,
}
const refused = [
  '$oid',
  '$binary',
  '$numberDecimal',
  '$timestamp',
  '$minKey',
  '$maxKey',
  '$code',
  '$symbol',
  '$uuid',
]

/** `{"$date": …}` and its like; undefined for a plain object. */
const reviveSpecial = (json: { [key: string]: Json }, now: number): Value | undefined => {
  const [first, second] = Object.keys(json)
  if (!first?.startsWith('$') || second !== undefined) return undefined
  if (refused.includes(first)) throw invalidParam(`The EJSON type ${first} is not known to the local cloud.`)
  return Object.hasOwn(readers, first) ? readers[first]?.(json[first] ?? null, now) : undefined
}

const reviveFields = (json: { [key: string]: Json }, now: number, depth: number): Value => {
  const document: Record<string, Value> = {}
  for (const [key, value] of Object.entries(json)) {
    if (key === '__proto__') throw invalidParam('A field must not be called __proto__.')
    document[key] = revive(value, now, depth + 1)
  }
  return document
}

const revive = (json: Json, now: number, depth: number): Value => {
  if (typeof json !== 'object' || json === null) return json
  if (depth > deepest) throw invalidParam(`More than ${deepest} levels of nesting.`)
  if (Array.isArray(json)) return json.map(item => revive(item, now, depth + 1))
  return reviveSpecial(json, now) ?? reviveFields(json, now, depth)
}

/** EJSON text (canonical, relaxed or plain) to values; `now` fills in server dates. */
export const decode = (text: string, now: number): Value => revive(parseJson(text), now, 0)

export const decodeDocument = (text: string, now: number): Document => {
  const value = decode(text, now)
  if (!isDocument(value)) throw invalidParam('A document was expected.')
  return value
}

const isPlain = (value: Value): boolean => {
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || value === null) return true
  if (value instanceof Date || value instanceof RegExp) return false
  for (const item of Object.values(value)) if (!isPlain(item)) return false
  return true
}

const encodeSpecial = (value: number | Date | RegExp): string => {
  if (typeof value === 'number')
    return Number.isFinite(value) ? String(value) : `{"$numberDouble":"${value}"}`
  if (value instanceof Date) return `{"$date":{"$numberLong":"${value.getTime()}"}}`
  return JSON.stringify({ $regularExpression: { pattern: value.source, options: value.flags } })
}

/** Values to EJSON text. What JSON can say exactly is said by the engine's own fast writer. */
export const encode = (value: Value): string => {
  if (isPlain(value)) return JSON.stringify(value)
  if (typeof value === 'number' || value instanceof Date || value instanceof RegExp)
    return encodeSpecial(value)
  if (Array.isArray(value)) return `[${value.map(encode).join(',')}]`
  const fields = Object.entries(value ?? {}).map(
    ([key, item]: [string, Value]) => `${JSON.stringify(key)}:${encode(item)}`,
  )
  return `{${fields.join(',')}}`
}
