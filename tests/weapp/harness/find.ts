import { handlerOf, isDisabled } from './events'
import { textOf, type ViewNode, walk } from './view-node'

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim()

const all = (root: ViewNode, fits: (node: ViewNode) => boolean): ViewNode[] => [...walk(root)].filter(fits)

const only = (found: readonly ViewNode[], what: string, root: ViewNode): ViewNode => {
  const [first, ...others] = found
  if (first === undefined)
    throw new Error(`${what}: nothing like it on the page, which says:\n${textOf(root)}`)
  if (others.length > 0) throw new Error(`${what}: there are ${found.length} of them on the page`)
  return first
}

export const byId = (root: ViewNode, id: string): ViewNode =>
  only(
    all(root, node => node.attr['id'] === id),
    `#${id}`,
    root,
  )

/** By what a screen reader says: `aria-label`. */
export const byLabel = (root: ViewNode, label: string): ViewNode =>
  only(
    all(root, node => labelOf(node) === label),
    `aria-label ${label}`,
    root,
  )

const labelOf = (node: ViewNode): string | undefined => {
  const label = node.attr['ariaLabel'] ?? node.attr['aria-label']
  return typeof label === 'string' && label !== '' ? label : undefined
}

/** The innermost nodes whose words are exactly these (spaces and line breaks aside). */
export const byWords = (root: ViewNode, words: string): ViewNode[] => {
  const fits = all(root, node => flat(textOf(node)) === flat(words))
  return fits.filter(node => !fits.some(other => other.parent === node))
}

const tappableFrom = (node: ViewNode): ViewNode | undefined => {
  for (let at: ViewNode | undefined = node; at; at = at.parent)
    if (handlerOf(at, 'tap') || isDisabled(at)) return at
  return undefined
}

/** What a person touches who wants to tap these words. */
export const tappable = (root: ViewNode, words: string): ViewNode => {
  const touched = byWords(root, words)
    .map(tappableFrom)
    .filter(node => node !== undefined)
  const labelled = all(root, node => labelOf(node) === words && tappableFrom(node) === node)
  return only(
    [...new Set(touched.length > 0 ? touched : labelled)],
    `something to tap that says “${words}”`,
    root,
  )
}
