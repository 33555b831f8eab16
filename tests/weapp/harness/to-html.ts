import { readJson, recordIn } from './dist-files'
import { handlerOf } from './events'
import { type Instance } from './instance'
import { type MiniProgram } from './mini-program'
import { browserCss, marked, rpxToPx } from './page-css'
import { isHidden, type ViewNode, walk } from './view-node'

const escaped: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text: string): string => text.replace(/[&<>"]/g, sign => escaped[sign] ?? sign)

/** The look WeChat gives its own elements before any style of the program. */
const ground = `*{box-sizing:border-box}html{height:100%}body{margin:0;font-family:"Noto Sans CJK SC",sans-serif}
wx-view,wx-form,wx-checkbox-group,wx-radio-group,wx-picker,wx-label,wx-custom-tab-bar{display:block}
wx-scroll-view{display:block;overflow:auto}wx-text{display:inline;white-space:pre-wrap}[hidden]{display:none!important}
img{display:inline-block;width:320px;height:240px;object-fit:fill}
button{display:block;width:100%;margin:0 auto;padding:0 14px;border:0;border-radius:5px;background:#f8f8f8;color:#000;
font:18px/2.55 inherit;text-align:center}input,textarea{display:block;width:100%;border:0;padding:0;background:none;font:inherit;color:inherit}`

const tags: Record<string, string> = {
  'wx-button': 'button',
  'wx-input': 'input',
  'wx-textarea': 'textarea',
  'wx-image': 'img',
}
const ticks = new Set(['wx-switch', 'wx-checkbox', 'wx-radio'])
const empty = new Set(['input', 'img'])
const fits: Record<string, string> = { aspectFit: 'contain', aspectFill: 'cover', widthFix: 'contain' }
const plain = ['id', 'src', 'placeholder', 'value', 'type', 'maxlength']

export interface HtmlOptions {
  /** Width of the screen in px, for `rpx`. */
  readonly width?: number
}

/** Which components keep program-wide styles out: `addGlobalClass` or `styleIsolation` would let them in. */
const isolation = (mini: MiniProgram) => {
  const known = new Map<string, string | undefined>()
  const markFor = (owner: Instance): string | undefined => {
    if (owner === mini.tree.owner) return undefined
    const options = recordIn(mini.definition(owner.path)['options'])
    const style = readJson(mini.dist, `${owner.path}.json`)['styleIsolation'] ?? options['styleIsolation']
    const open = options['addGlobalClass'] === true || style === 'apply-shared' || style === 'shared'
    return open ? undefined : owner.path.replace(/\W+/g, '-')
  }
  return (owner: Instance): string | undefined => {
    if (!known.has(owner.path)) known.set(owner.path, markFor(owner))
    return known.get(owner.path)
  }
}

type MarkOf = (owner: Instance) => string | undefined

const said = (value: unknown): value is string | number =>
  (typeof value === 'string' && value !== '') || typeof value === 'number'

const ariaName = (name: string): string => {
  const dashed = name.startsWith('aria-') ? name : name.replace(/^aria(?=[A-Z])/, 'aria-').toLowerCase()
  return dashed === 'aria-role' ? 'role' : dashed
}

const classOf = (node: ViewNode, markOf: MarkOf): string => {
  const names = typeof node.attr['class'] === 'string' ? node.attr['class'].split(/\s+/).filter(Boolean) : []
  const mark = markOf(node.owner)
  return names.map(name => (mark === undefined ? name : marked(mark, name))).join(' ')
}

const styleOf = (node: ViewNode, width: number): string => {
  const written = typeof node.attr['style'] === 'string' ? rpxToPx(node.attr['style'], width) : ''
  const mode = node.attr['mode']
  return typeof mode === 'string' && fits[mode] !== undefined
    ? `object-fit:${fits[mode]};${written}`
    : written
}

const attributes = (node: ViewNode, markOf: MarkOf, width: number): [string, string][] => {
  const { attr } = node
  const pairs: [string, unknown][] = [...plain.map((name): [string, unknown] => [name, attr[name]])]
  for (const [name, value] of Object.entries(attr))
    if (/^aria[-A-Z]/.test(name)) pairs.push([ariaName(name), value])
  pairs.push(['class', classOf(node, markOf)], ['style', styleOf(node, width)])
  const found = pairs
    .filter((pair): pair is [string, string | number] => said(pair[1]))
    .map(([name, value]): [string, string] => [name, String(value)])
  if (attr['disabled'] === true) found.push(['disabled', ''])
  if (attr['checked'] === true) found.push(['checked', ''])
  if (isHidden(node)) found.push(['hidden', ''])
  if (handlerOf(node, 'tap')) found.push(['data-tap', ''])
  return found
}

const open = (tag: string, pairs: readonly [string, string][]): string =>
  `<${tag}${pairs.map(([name, value]) => ` ${name}="${escape(value)}"`).join('')}>`

const nodeHtml = (node: ViewNode | string, markOf: MarkOf, width: number): string => {
  if (typeof node === 'string') return escape(node)
  const inside = node.children.map(child => nodeHtml(child, markOf, width)).join('')
  const pairs = attributes(node, markOf, width)
  if (ticks.has(node.tag)) return `<label>${open('input', [['type', 'checkbox'], ...pairs])}${inside}</label>`
  const tag = tags[node.tag] ?? node.tag
  return empty.has(tag) ? open(tag, pairs) : `${open(tag, pairs)}${inside}</${tag}>`
}

const sheets = (mini: MiniProgram, markOf: MarkOf, width: number): string => {
  const owners = new Map([...walk(mini.tree, true)].map(({ owner }) => [owner.path, owner]))
  const components = [...owners.values()].filter(owner => owner !== mini.tree.owner)
  const ofComponent = (owner: Instance): string => {
    const mark = markOf(owner)
    return browserCss(mini.dist, `${owner.path}.wxss`, mark === undefined ? { width } : { width, mark })
  }
  const files = ['app.wxss', `${mini.route}.wxss`].map(file => browserCss(mini.dist, file, { width }))
  return [...files, ...components.map(ofComponent)].join('\n')
}

/** The page in sight as a document that stands alone: what Chromium paints for screenshots, audit and axe. */
export const toHtml = (mini: MiniProgram, { width = mini.device.width }: HtmlOptions = {}): string => {
  const markOf = isolation(mini)
  const body = mini.tree.children.map(child => nodeHtml(child, markOf, width)).join('')
  const meta = '<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">'
  const style = `<style>${ground}</style><style>${sheets(mini, markOf, width)}</style>`
  return `<!doctype html><html lang="zh-CN"><head>${meta}<title>${escape(mini.route)}</title>${style}</head><body>${body}</body></html>`
}
