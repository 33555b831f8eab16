import { invalidOperator, requestFailed } from './errors'
import type { Document, Found, Value } from './values'
import { isDocument, isList } from './values'

export type Project = (document: Document) => Document

type Tree = Map<string, Tree | null>

const newTree = (): Tree => new Map<string, Tree | null>()

const grow = (tree: Tree, [part, ...more]: readonly string[]): void => {
  if (part === undefined || tree.get(part) === null) return
  if (more.length === 0) {
    tree.set(part, null)
    return
  }
  const next = tree.get(part) ?? newTree()
  tree.set(part, next)
  grow(next, more)
}

const treeOf = (paths: readonly string[]): Tree => {
  const root = newTree()
  for (const path of paths) grow(root, path.split('.'))
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

interface Field {
  readonly path: string
  readonly wanted: boolean
}

/** Whether the fields named are the ones to give; a mixture of both is refused, but for _id. */
const including = (fields: readonly Field[]): boolean => {
  const others = fields.filter(field => field.path !== '_id')
  const [first] = others.length > 0 ? others : fields
  if (others.some(field => field.wanted !== first?.wanted)) {
    throw requestFailed('A projection names fields to give or fields to leave out, not both.')
  }
  return first?.wanted === true
}

/** Which fields to give: some by name (with _id unless refused), or all but some. */
export function compileProjection(projection: Document): Project {
  const fields = Object.entries(projection).map(([path, value]) => ({ path, wanted: wants(path, value) }))
  const tree = treeOf(fields.flatMap(({ path }) => (path === '_id' ? [] : [path])))
  const id = fields.find(field => field.path === '_id')?.wanted
  if (including(fields)) {
    if (id !== false) tree.set('_id', null)
    return document => keep(document, tree)
  }
  if (id === false) tree.set('_id', null)
  return document => drop(document, tree)
}
