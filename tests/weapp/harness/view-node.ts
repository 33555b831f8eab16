import { type Instance } from './instance'

/** A node as a person sees it: templates filled, components opened. */
export interface ViewNode {
  readonly tag: string
  readonly attr: Readonly<Record<string, unknown>>
  readonly children: (ViewNode | string)[]
  readonly parent: ViewNode | undefined
  /** The page or component whose methods its events call. */
  readonly owner: Instance
}

const invisibleTags = new Set(['wx-page-meta', 'wx-navigation-bar'])

export const isHidden = (node: ViewNode): boolean =>
  node.attr['hidden'] === true || node.attr['hidden'] === 'true' || invisibleTags.has(node.tag)

/** Every node below and including `from`, in reading order; hidden ones are left out unless asked for. */
export function* walk(from: ViewNode, withHidden = false): Generator<ViewNode> {
  if (!withHidden && isHidden(from)) return
  yield from
  for (const child of from.children) if (typeof child !== 'string') yield* walk(child, withHidden)
}

const inlineTags = new Set(['wx-text', 'wx-image'])

const rawText = (node: ViewNode): string => {
  if (isHidden(node)) return ''
  const inside = node.children.map(child => (typeof child === 'string' ? child : rawText(child))).join('')
  return inlineTags.has(node.tag) ? inside : `\n${inside}\n`
}

/** The words of a node: inline pieces joined, each block on its own line, all spaces made plain. */
export const textOf = (node: ViewNode): string =>
  rawText(node)
    .split('\n')
    .map(line => line.replace(/\s+/g, ' ').trim())
    .filter(line => line !== '')
    .join('\n')

export interface TreeSize {
  readonly nodes: number
  readonly depth: number
  readonly children: number
}

export const sizeOf = (node: ViewNode): TreeSize => {
  const sizes = node.children.filter(child => typeof child !== 'string').map(sizeOf)
  return {
    nodes: sizes.reduce((sum, size) => sum + size.nodes, 1),
    depth: Math.max(0, ...sizes.map(size => size.depth)) + 1,
    children: Math.max(sizes.length, ...sizes.map(size => size.children)),
  }
}
