import { existsSync } from 'node:fs'
import { join } from 'node:path'
import postcss, { type Rule } from 'postcss'
import { filesOf, readText } from '../harness/dist-files'
import { type ArtifactRule } from './complaint'

const found = (dist: string, pattern: RegExp, files: readonly string[]): string[] =>
  files.flatMap(file =>
    [...new Set(readText(dist, file).match(pattern) ?? [])].map(text => `${file}: ${text}`),
  )

const ownScripts = (dist: string): string[] =>
  filesOf(dist, '.js').filter(
    file => !['taro.js', 'runtime.js'].includes(file) && !/^vendors[\w.-]*\.js$/.test(file),
  )

/** The classes of what a selector selects: `.a .b.c` → .b, .c; without classes the selector itself. */
const classesOf = (selector: string): string[] => {
  const last = selector.split(/[\s>+~]+/).at(-1) ?? selector
  return last.match(/\.[\w-]+/g) ?? [last]
}

const displayOf = (rule: Rule): string | undefined => {
  let display: string | undefined
  rule.walkDecls('display', ({ value }) => void (display = value))
  return display
}

const hasGap = (rule: Rule): boolean =>
  rule.some(node => node.type === 'decl' && /^((row|column)-)?gap$/.test(node.prop))

interface Gap {
  readonly rule: Rule
  readonly classes: string[]
  readonly file: string
}

const gapsIn = (dist: string, file: string, grids: Set<string>): Gap[] => {
  const gaps: Gap[] = []
  postcss.parse(readText(dist, file), { from: file }).walkRules(rule => {
    for (const selector of rule.selectors) {
      const classes = classesOf(selector)
      if (/grid/.test(displayOf(rule) ?? '')) for (const name of classes) grids.add(name)
      if (hasGap(rule)) gaps.push({ file, rule, classes })
    }
  })
  return gaps
}

/** `gap` works in grids on the oldest phones (iOS 13, Chrome 80), in flex rows it does not. */
const gapFaults = (dist: string): string[] => {
  const grids = new Set<string>()
  return filesOf(dist, '.wxss')
    .flatMap(file => gapsIn(dist, file, grids))
    .filter(
      ({ rule, classes }) => !classes.some(name => grids.has(name)) || /flex/.test(displayOf(rule) ?? ''),
    )
    .map(({ file, rule }) => `${file}: gap in ${rule.selector}`)
}

export const content: ArtifactRule[] = [
  {
    says: 'no schema library travels to the phone',
    broken: dist => found(dist, /\b_zod\b|\bZodError\b|\$ZodType\b|from"zod/g, filesOf(dist, '.js')),
  },
  {
    says: 'every host is asked over https',
    broken: dist =>
      found(
        dist,
        /http:\/\/(?!www\.w3\.org\/)[\w.-]+/g,
        filesOf(dist, '.js', '.wxml', '.wxss', '.json', '.wxs'),
      ),
  },
  {
    says: 'what a screen reader says reaches the WXML',
    broken: dist => {
      if (!existsSync(join(dist, 'base.wxml'))) return ['there is no base.wxml']
      const wxml = readText(dist, 'base.wxml')
      return ['aria-label', 'aria-role']
        .filter(name => !wxml.includes(`${name}=`))
        .map(name => `base.wxml has no ${name}`)
    },
  },
  { says: 'no flex row leans on gap', broken: gapFaults },
  {
    says: 'our own scripts write nothing to the console',
    broken: dist => found(dist, /\bconsole\.(log|info|debug|warn|table|trace)\(/g, ownScripts(dist)),
  },
  {
    // Safari understands lookbehind from iOS 16.4; before that the whole file does not parse.
    says: 'no expression looks behind',
    broken: dist => found(dist, /\(\?<[=!]/g, filesOf(dist, '.js')),
  },
]
