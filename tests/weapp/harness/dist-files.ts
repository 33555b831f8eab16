import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, posix, sep } from 'node:path'

/** Every file of a built mini program, as paths with forward slashes, in a fixed order. */
export const filesOf = (dist: string, ...endings: readonly string[]): string[] =>
  readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map(path => path.split(sep).join('/'))
    .filter(path => endings.length === 0 || endings.some(ending => path.endsWith(ending)))
    .filter(path => statSync(join(dist, path)).isFile())
    .sort()

export const readText = (dist: string, path: string): string => readFileSync(join(dist, path), 'utf8')

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const readJson = (dist: string, path: string): Record<string, unknown> => {
  if (!existsSync(join(dist, path))) return {}
  const parsed: unknown = JSON.parse(readText(dist, path))
  if (!isRecord(parsed)) throw new Error(`${path} is not a JSON object`)
  return parsed
}

export const recordIn = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {})
export const listIn = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
export const textsIn = (value: unknown): string[] => listIn(value).filter(item => typeof item === 'string')

/** A path as written in a file of the mini program, seen from the root of the package. */
export const resolveIn = (from: string, written: string): string =>
  written.startsWith('/') ? written.slice(1) : posix.join(posix.dirname(from), written)

/** Component name → path without ending, for one page or component (`pages/home/index`). */
export const componentsOf = (dist: string, path: string): Map<string, string> => {
  const used = new Map<string, string>()
  for (const [from, file] of [
    ['app', 'app.json'],
    [path, `${path}.json`],
  ] as const) {
    for (const [name, target] of Object.entries(recordIn(readJson(dist, file)['usingComponents']))) {
      if (typeof target === 'string') used.set(name, resolveIn(from, target))
    }
  }
  return used
}
