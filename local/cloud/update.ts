import { invalidOperator, requestFailed } from './errors'
import { withField } from './paths'
import { changes, type Change } from './update-operators'
import type { Document, Found, Value } from './values'
import { equal, fieldOf, isDocument, isList } from './values'

export type Update = (document: Document) => Document

interface Step {
  readonly path: string
  readonly parts: readonly string[]
  readonly change: Change
}

const inDocument = (document: Document, step: Step, at: number): Document => {
  const part = step.parts[at] ?? ''
  const before = fieldOf(document, part)
  const after = changed(before, step, at + 1)
  return after === before ? document : withField(document, part, after)
}

const inList = (list: readonly Value[], step: Step, at: number): readonly Value[] => {
  const part = step.parts[at] ?? ''
  if (!/^\d{1,6}$/.test(part)) throw requestFailed(`Cannot create field '${part}' in a list (${step.path}).`)
  const after = changed(list[Number(part)], step, at + 1)
  if (after === undefined && Number(part) >= list.length) return list
  const copy: Value[] = [...list]
  while (copy.length < Number(part)) copy.push(null)
  copy[Number(part)] = after ?? null
  return copy
}

/** The new value below one step of the path; what is not on the path is shared with the old one. */
const changed = (value: Found, step: Step, at: number): Found => {
  if (at === step.parts.length) return step.change(value)
  if (isList(value)) return inList(value, step, at)
  if (isDocument(value)) return inDocument(value, step, at)
  if (value !== undefined)
    throw requestFailed(`Cannot create field '${step.parts[at] ?? ''}' in element {${step.path}}.`)
  const inner = inDocument({}, step, at)
  return Object.keys(inner).length > 0 ? inner : undefined
}

const stepsOf = (operator: string, fields: Value): Step[] => {
  const build = Object.hasOwn(changes, operator) ? changes[operator] : undefined
  if (!build)
    throw operator.startsWith('$') ? invalidOperator(operator, 'in an update') : plainField(operator)
  if (!isDocument(fields)) throw requestFailed(`${operator} needs fields.`)
  return Object.entries(fields).map(([path, operand]) => ({
    path,
    parts: partsOf(path),
    change: build(operand),
  }))
}

const plainField = (name: string): Error =>
  requestFailed(`An update holds operators only, not the field '${name}'.`)

const partsOf = (path: string): string[] => {
  const parts = path.split('.')
  const wrong = parts.find(part => part === '' || part.startsWith('$'))
  if (wrong !== undefined) throw invalidOperator(wrong === '' ? "''" : wrong, `in the path ${path}`)
  if (parts[0] === '_id') throw requestFailed('The _id of a document cannot be changed.')
  return parts
}

const checkConflicts = (paths: readonly string[]): void => {
  const sorted = [...paths].sort()
  for (const path of sorted) {
    const clash = sorted.filter(other => other === path || other.startsWith(`${path}.`))
    if (clash.length > 1)
      throw requestFailed(`Updating the path '${clash[1] ?? path}' would create a conflict at '${path}'.`)
  }
}

const renameUpdate = (fields: Value): { paths: string[]; update: Update } => {
  if (!isDocument(fields)) throw requestFailed('$rename needs fields.')
  const pairs = Object.entries(fields).map(([from, to]): [string[], string[]] => {
    if (typeof to !== 'string') throw requestFailed('$rename needs a new name.')
    return [partsOf(from), partsOf(to)]
  })
  const move = (document: Document, [from, to]: [string[], string[]]): Document => {
    let taken: Found
    const take: Change = now => void (taken = now)
    const rest = inDocument(document, { path: from.join('.'), parts: from, change: take }, 0)
    return taken === undefined
      ? document
      : inDocument(rest, { path: to.join('.'), parts: to, change: () => taken }, 0)
  }
  return {
    paths: pairs.flat().map(parts => parts.join('.')),
    update: document => pairs.reduce(move, document),
  }
}

/** Makes an update ready to be applied; gives back the same document when nothing changed. */
export function compileUpdate(data: Document): Update {
  const rename = data.$rename === undefined ? undefined : renameUpdate(data.$rename)
  const steps = Object.entries(data).flatMap(([key, fields]) =>
    key === '$rename' ? [] : stepsOf(key, fields),
  )
  checkConflicts([...steps.map(step => step.path), ...(rename?.paths ?? [])])
  return document => {
    const stepped = steps.reduce((now, step) => inDocument(now, step, 0), document)
    const next = rename ? rename.update(stepped) : stepped
    return next === document || equal(next, document) ? document : next
  }
}
