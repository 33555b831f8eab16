import { type Page } from 'playwright-core'
import { gatherFacts, type PageFacts, type TargetFact, type TextFact } from './page-facts'

export type AuditKind = 'elder' | 'staff' | 'desk' | 'paper'

export interface Problem {
  /** `info` is worth a look and breaks nothing. */
  readonly level: 'fault' | 'info'
  readonly rule: 'text size' | 'line height' | 'contrast' | 'past the edge' | 'clipped' | 'target' | 'orphan'
  readonly text: string
}

interface Floor {
  readonly text: number
  readonly target: number
  readonly main: number
  readonly phone: boolean
}

/** Floors of design/design.md §2. A size in px; targets of `paper` are not pressed. */
const floors: Record<AuditKind, Floor> = {
  elder: { text: 18, target: 60, main: 64, phone: true },
  staff: { text: 18, target: 48, main: 64, phone: true },
  desk: { text: 16, target: 44, main: 48, phone: false },
  paper: { text: 16, target: 0, main: 0, phone: false },
}
const NARROW_TARGET = 48
const LEADING = 1.4
const LEADING_UP_TO = 40
const SLACK = 0.5

const fault = (rule: Problem['rule'], text: string): Problem => ({ level: 'fault', rule, text })

/** What the fact breaks of one rule, in words; undefined when it keeps it. */
type Rule = (fact: TextFact, floor: Floor, width: number) => string | undefined

const tooSmall: Rule = ({ size }, { text }) => (size < text ? `is ${size} px, at least ${text}` : undefined)

const tooTight: Rule = ({ leading = 1.15, size }) =>
  leading < LEADING - 0.005 && size < LEADING_UP_TO
    ? `has line height ${leading.toFixed(2)}, at least ${LEADING}`
    : undefined

const tooPale: Rule = ({ contrast, onControl, colours }) => {
  const need = onControl ? 4.5 : 7
  return contrast < need ? `has contrast ${contrast.toFixed(2)} (${colours}), at least ${need}` : undefined
}

const pastTheEdge: Rule = ({ left, right }, { phone }, width) =>
  phone && (right > width + 1 || left < -1)
    ? `reaches from ${Math.round(left)} to ${Math.round(right)} of ${width} px`
    : undefined

const orphaned: Rule = ({ orphan }, { phone }) =>
  phone && orphan ? 'leaves one sign on its last line' : undefined

const rules: [Problem['rule'], Problem['level'], Rule][] = [
  ['text size', 'fault', tooSmall],
  ['line height', 'fault', tooTight],
  ['contrast', 'fault', tooPale],
  ['past the edge', 'fault', pastTheEdge],
  ['orphan', 'info', orphaned],
]

const textProblems = (fact: TextFact, kind: AuditKind, width: number): Problem[] =>
  rules.flatMap(([rule, level, broken]) => {
    const text = broken(fact, floors[kind], width)
    return text === undefined ? [] : [{ rule, level, text: `“${fact.words}” ${text}` }]
  })

const targetProblems = (fact: TargetFact, kind: AuditKind): Problem[] => {
  const need = fact.main ? floors[kind].main : floors[kind].target
  if (fact.height >= need - SLACK && fact.width >= Math.min(need, NARROW_TARGET) - SLACK) return []
  return [
    fault(
      'target',
      `“${fact.words}” is ${Math.round(fact.width)}×${Math.round(fact.height)} px, at least ${need} high`,
    ),
  ]
}

/** What an eye of eighty years would have against these measures. */
const judge = (facts: PageFacts, kind: AuditKind): Problem[] => [
  ...facts.texts.flatMap(fact => textProblems(fact, kind, facts.width)),
  ...facts.targets.flatMap(fact => targetProblems(fact, kind)),
  ...facts.clipped.map(text => fault('clipped', text)),
]

export const auditPage = async (page: Page, { kind }: { kind: AuditKind }): Promise<Problem[]> =>
  judge(await page.evaluate(gatherFacts), kind)

/** Makes the letters grow as WeChat's font setting would, on a page that is already drawn. */
const grow = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const style = document.createElement('style')
    style.id = 'audit-grow'
    style.textContent = ':root,body,.k-scope{--k:1.4 !important}'
    document.head.append(style)
    document.querySelectorAll('.k-scope').forEach(scope => scope.classList.add('k-big'))
  })

const shrink = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.getElementById('audit-grow')?.remove()
    document.querySelectorAll('.k-scope').forEach(scope => scope.classList.remove('k-big'))
  })

export interface SizedProblem extends Problem {
  readonly at: '375' | '375 ×1.4' | '320'
}

/** The three eyes of design.md: a usual phone, the same with letters ×1.4, and the narrowest. Orphans count at ×1 only. */
export const auditAtSizes = async (page: Page, options: { kind: AuditKind }): Promise<SizedProblem[]> => {
  const at = async (name: SizedProblem['at']): Promise<SizedProblem[]> =>
    (await auditPage(page, options))
      .filter(({ rule }) => rule !== 'orphan' || name === '375')
      .map(problem => ({ ...problem, at: name }))
  await page.setViewportSize({ width: 375, height: 812 })
  const usual = await at('375')
  await grow(page)
  const grown = await at('375 ×1.4')
  await shrink(page)
  await page.setViewportSize({ width: 320, height: 568 })
  return [...usual, ...grown, ...(await at('320'))]
}

/** Fails with every fault in words; `info` is let pass. */
export const expectNoProblems = (problems: readonly Problem[]): void => {
  const faults = problems.filter(({ level }) => level === 'fault')
  if (faults.length === 0) return
  throw new Error(
    `the page is not fit for old eyes and hands:\n${faults.map(({ rule, text }) => `· ${rule}: ${text}`).join('\n')}`,
  )
}
