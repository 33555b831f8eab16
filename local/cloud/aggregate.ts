import { decode, type Json } from './ejson'
import { invalidOperator, invalidParam, requestFailed } from './errors'
import { compileExpression } from './expression'
import { group } from './group'
import { sorter } from './order'
import { compileProjection, type Project } from './projection'
import { compileQuery } from './query'
import { collectionOf, textsOf } from './read-actions'
import { orderOf, type Reply, type Request } from './request'
import { search } from './search'
import type { Store } from './store'
import type { Document, Value } from './values'
import { isDocument } from './values'

type Stage = (documents: readonly Document[]) => readonly Document[]

const defaultRows = 20
const mostRows = 10_000

const whole = (name: string, value: Value): number => {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    throw requestFailed(`${name} needs a whole number.`)
  return value
}

const fieldsOf = (name: string, value: Value): Document => {
  if (!isDocument(value)) throw requestFailed(`${name} needs an object.`)
  return value
}

const isSwitch = (value: Value): boolean => [0, 1, true, false].some(known => known === value)

/** `$project`: fields given or left out by name, and fields worked out from others. */
const project = (value: Value): Project => {
  const fields = Object.entries(fieldsOf('$project', value))
  const computed = fields.filter(([, field]) => !isSwitch(field))
  const switches = Object.fromEntries(fields.filter(([, field]) => isSwitch(field)))
  if (computed.length === 0) return compileProjection(switches)
  const dotted = computed.find(([name]) => name.includes('.'))
  if (dotted) throw requestFailed(`A computed field must not have a dotted name: ${dotted[0]}`)
  const keep = compileProjection({ _id: 1, ...switches })
  const make = compileExpression(Object.fromEntries(computed))
  return document => ({ ...keep(document), ...fieldsOf('$project', make(document) ?? {}) })
}

const stages: Readonly<Record<string, (value: Value) => Stage>> = {
  $match: value => {
    const { test } = compileQuery(fieldsOf('$match', value))
    return documents => documents.filter(test)
  },
  $sort: value => {
    const before = sorter(orderOf(value))
    return documents => [...documents].sort(before)
  },
  $skip: value => documents => documents.slice(whole('$skip', value)),
  $limit: value => documents => documents.slice(0, whole('$limit', value)),
  $group: group,
  $project: value => {
    const each = project(value)
    return documents => documents.map(each)
  },
}

interface Part {
  readonly name: string
  readonly value: Value
}

const partOf = (json: Json, now: number): Part => {
  const part = typeof json === 'object' && json !== null && !Array.isArray(json) ? json : {}
  if (typeof part.stageKey !== 'string' || typeof part.stageValue !== 'string')
    throw invalidParam('Not a stage.')
  return { name: part.stageKey, value: decode(part.stageValue, now) }
}

const stageOf = ({ name, value }: Part): Stage => {
  const build = Object.hasOwn(stages, name) ? stages[name] : undefined
  if (!build) throw invalidOperator(name, 'as a stage of an aggregation')
  return build(value)
}

/** The first match goes through the indexes; without a limit only 20 documents are given, as in the cloud. */
export const aggregateDocuments = (store: Store, request: Request): Reply => {
  const collection = collectionOf(store, request)
  const listed = request.value('stages')
  if (!Array.isArray(listed)) throw invalidParam('stages must be a list.')
  const parts = listed.map(json => partOf(json, request.now))
  const [first] = parts
  const steps = parts.map(stageOf)
  const query = compileQuery(first?.name === '$match' ? fieldsOf('$match', first.value) : {})
  const found = search(collection, query, null)
  const documents = steps.reduce<readonly Document[]>(
    (now, step) => step(now),
    found.hits.map(hit => hit.document),
  )
  const most = parts.some(part => part.name === '$limit') ? mostRows : defaultRows
  return { data: { list: textsOf(documents.slice(0, most)) }, examined: found.examined }
}
