import { invalidOperator, requestFailed } from './errors'
import type { Found } from './paths'
import type { Document, Value } from './values'
import { isDocument, isList } from './values'

export type Project = (document: Document) => Document

type Tree = Map<string, Tree | null>

const treeOf = (paths: readonly string[]): Tree => {
  const root: Tree = new Map()
  for (const path of paths) {
    let at = root
    const parts = path.split('.')
    for (const [i, part] of parts.entries()) {
      const known = at.get(part)
      const next = known ?? (known === undefined && i < parts.length - 1 ? new Map() : null)
      at.set(part, i < parts.length - 1 ? next : null)
      if (!next) break
      at = next
    }
  }
  return root
}

const keep = (document: Document, tree: Tree): Document =>
  Object.fromEntries(
    Object.entries(document).flatMap(([key, value]): [string, Value][] => {
      if (!tree.has(key)) return []
      const kept = below(value, tree.get(key) ?? null, keep)
      return kept === undefined ? [] : [[key, kept]]
    }),
  )

const drop = (document: Document, tree: Tree): Document =>
  Object.fromEntries(
    Object.entries(document).flatMap(([key, value]): [string, Value][] => {
      const branch = tree.get(key)
      if (branch === undefined) return [[key, value]]
      return branch === null ? [] : [[key, below(value, branch, drop) ?? value]]
    }),
  )

const below = (value: Value, tree: Tree | null, way: typeof keep): Found => {
  if (!tree) return value
  if (isList(value)) return value.flatMap(item => below(item, tree, way) ?? [])
  return isDocument(value) ? way(value, tree) : undefined
}

const wants = (path: string, value: Value): boolean => {
  if (value === 1 || value === true) return true
  if (value === 0 || value === false) return false
  const operator = isDocument(value) ? Object.keys(value)[0] : undefined
  throw operator
    ? invalidOperator(operator, 'in a projection')
    : requestFailed(`The projection of ${path} must be 1 or 0.`)
}

/** Which fields to give: some by name (with _id unless refused), or all but some. */
export function compileProjection(projection: Document): Project {
  const fields = Object.entries(projection).map(([path, value]) => ({ path, wanted: wants(path, value) }))
  const id = fields.find(field => field.path === '_id')?.wanted
  const others = fields.filter(field => field.path !== '_id')
  if (others.some(field => field.wanted) && others.some(field => !field.wanted)) {
    throw requestFailed('A projection names fields to give or fields to leave out, not both.')
  }
  const tree = treeOf(others.map(field => field.path))
  const including = others.length > 0 ? others[0]?.wanted === true : id === true
  if (including) {
    if (id !== false) tree.set('_id', null)
    return document => keep(document, tree)
  }
  if (id === false) tree.set('_id', null)
  return document => drop(document, tree)
}
