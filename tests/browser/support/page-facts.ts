/** What the audit measures; gathered in the page, judged outside it. */
export interface TextFact {
  readonly words: string
  readonly size: number
  /** Line height as a multiple of the size; undefined when the font decides. */
  readonly leading: number | undefined
  readonly contrast: number
  readonly colours: string
  /** On a button, a tag or a bar, where large bold words may have less contrast. */
  readonly onControl: boolean
  readonly left: number
  readonly right: number
  readonly orphan: boolean
}

export interface TargetFact {
  readonly words: string
  readonly width: number
  readonly height: number
  readonly main: boolean
}

export interface PageFacts {
  readonly width: number
  readonly texts: TextFact[]
  readonly targets: TargetFact[]
  readonly clipped: string[]
}

/** Runs inside the browser: it must be one function that needs nothing around it. */
export const gatherFacts = (): PageFacts => {
  const controls = 'button,[role=tab],.n-btn,.n-tag,.n-tabs,.n-rail,.n-plate,.n-seg,.n-day'
  const pressable =
    '[role=button],[role=tab],[role=radio],[role=switch],[role=checkbox],button,taro-button-core,[data-tap]:not(input,textarea,img)'
  const main = '.main-act,.n-btn-main'
  const left = 'script,style,svg,[data-skip],[aria-hidden=true]'
  type Colour = [number, number, number, number]

  const scopes = Array.from(
    document.querySelectorAll<HTMLElement>('.taro_page_show,custom-tab-bar,taro-tabbar'),
  )
  const roots = scopes.length > 0 ? scopes : [document.body]
  const parse = (text: string): Colour => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/[\d.]+/g) ?? []).map(Number)
    return [red, green, blue, alpha]
  }
  const mix = (front: number, back: number, alpha: number): number => front * alpha + back * (1 - alpha)
  const over = (front: Colour, back: Colour): Colour => [
    mix(front[0], back[0], front[3]),
    mix(front[1], back[1], front[3]),
    mix(front[2], back[2], front[3]),
    1,
  ]
  const linear = (value: number): number =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4
  const light = (colour: Colour): number =>
    0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2])
  const hex = (colour: Colour): string =>
    `#${colour
      .slice(0, 3)
      .map(value => Math.round(value).toString(16).padStart(2, '0'))
      .join('')}`
  const ancestors = (element: Element): Element[] => {
    const list: Element[] = []
    for (let at: Element | null = element; at; at = at.parentElement) list.push(at)
    return list
  }
  const groundOf = (element: Element): Colour =>
    ancestors(element)
      .map(at => parse(getComputedStyle(at).backgroundColor))
      .reverse()
      .reduce<Colour>((back, front) => over(front, back), [255, 255, 255, 1])
  const opacityOf = (element: Element): number =>
    ancestors(element).reduce((product, at) => product * Number(getComputedStyle(at).opacity), 1)
  const shown = (element: Element): boolean => {
    const style = getComputedStyle(element)
    return style.visibility !== 'hidden' && element.getClientRects().length > 0 && opacityOf(element) > 0
  }
  const short = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim().slice(0, 16)

  const textFact = (node: Node, element: Element): TextFact => {
    const style = getComputedStyle(element)
    const range = document.createRange()
    range.selectNodeContents(node)
    const box = range.getBoundingClientRect()
    const lines = Array.from(range.getClientRects())
    const last = lines.at(-1)
    const size = parseFloat(style.fontSize)
    const ground = groundOf(element)
    const ink = parse(style.color)
    const front = over([ink[0], ink[1], ink[2], ink[3] * opacityOf(element)], ground)
    const [bright = 1, dark = 0] = [light(front), light(ground)].sort((a, b) => b - a)
    const leading = parseFloat(style.lineHeight) / size
    return {
      words: short(node.textContent),
      size,
      leading: Number.isNaN(leading) ? undefined : leading,
      contrast: (bright + 0.05) / (dark + 0.05),
      colours: `${hex(front)} on ${hex(ground)}`,
      onControl: element.closest(controls) !== null,
      left: box.left,
      right: box.right,
      orphan: last !== undefined && last.width < size * 1.6 && last.top > (lines[0]?.top ?? 0) + 4,
    }
  }

  const textNodes = (root: Element): { node: Node; element: Element }[] => {
    const found: { node: Node; element: Element }[] = []
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement
      if (element) found.push({ node: walker.currentNode, element })
    }
    return found
  }
  const read = ({ node, element }: { node: Node; element: Element }): boolean =>
    short(node.textContent) !== '' && !element.closest(left) && shown(element)

  const targetFact = (element: Element): TargetFact => {
    const { width, height } = element.getBoundingClientRect()
    const words = short(element.textContent) || (element.getAttribute('aria-label') ?? '')
    return { words, width, height, main: element.matches(main) }
  }

  const cuts = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip'
  const clippedBy = (element: Element): string | undefined => {
    const { overflowX, overflowY } = getComputedStyle(element)
    const wide = cuts(overflowX) ? element.scrollWidth - element.clientWidth : 0
    const tall = cuts(overflowY) ? element.scrollHeight - element.clientHeight : 0
    if ((wide <= 1 && tall <= 1) || short(element.textContent) === '') return undefined
    if (element.closest(left) || !shown(element)) return undefined
    return `“${short(element.textContent)}” (${element.className}) by ${wide}×${tall} px`
  }

  const below = (selector: string): Element[] =>
    roots.flatMap(root => Array.from(root.querySelectorAll(selector)))
  return {
    width: document.documentElement.clientWidth,
    texts: roots
      .flatMap(textNodes)
      .filter(read)
      .map(({ node, element }) => textFact(node, element)),
    targets: below(pressable).filter(shown).map(targetFact),
    clipped: below('*')
      .map(clippedBy)
      .filter(text => text !== undefined),
  }
}
