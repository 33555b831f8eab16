import { existsSync } from 'node:fs'
import { join, posix } from 'node:path'
import postcss, { type Root } from 'postcss'
import { readText } from './dist-files'

const importOf = (params: string): string =>
  params
    .replace(/^url\(|\)$/g, '')
    .replace(/["']/g, '')
    .trim()

/** A WXSS file with what it imports, as one style sheet. */
const parsed = (dist: string, file: string, seen: Set<string>): Root => {
  if (seen.has(file) || !existsSync(join(dist, file))) return postcss.root()
  seen.add(file)
  const root = postcss.parse(readText(dist, file), { from: file })
  root.walkAtRules('import', rule => {
    const path = importOf(rule.params)
    const target = path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(file), path)
    rule.replaceWith(parsed(dist, target, seen).nodes)
  })
  return root
}

export const rpxToPx = (text: string, width: number): string =>
  text.replace(/(-?[\d.]+)rpx/g, (_, amount: string) => `${(Number(amount) * width) / 750}px`)

const pageToBody = (selector: string): string =>
  selector.replace(/(^|[\s,>+~])page(?=$|[\s,.:>+~[])/g, '$1body')

/** Classes of a component that keeps its styles to itself get its mark, in its sheet and in its nodes. */
export const marked = (mark: string, name: string): string => `${mark}--${name}`

const markClasses = (selector: string, mark: string): string =>
  selector.replace(/\.(-?[A-Za-z_][\w-]*)/g, (_, name: string) => `.${marked(mark, name)}`)

export interface SheetOptions {
  readonly width: number
  /** Set for a component whose styles are isolated. */
  readonly mark?: string
}

/** WXSS as a browser reads it: imports in place, `rpx` in px, `page` as body. */
export const browserCss = (dist: string, file: string, { width, mark }: SheetOptions): string => {
  const root = parsed(dist, file, new Set())
  root.walkRules(rule => {
    rule.selector = pageToBody(mark === undefined ? rule.selector : markClasses(rule.selector, mark))
  })
  return rpxToPx(root.toString(), width)
}
