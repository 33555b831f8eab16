import { componentsOf } from './dist-files'
import { type Faults } from './faults'
import { type LogicRealm } from './logic-realm'
import { type UnderWay } from './under-way'
import { type ViewRealm } from './view-realm'

/** One `setData`, as it crosses from the logic layer to the view. */
export interface SetDataEntry {
  readonly route: string
  /** The component that sent it, if it was not the page itself. */
  readonly component: string | undefined
  readonly bytes: number
  readonly keys: readonly string[]
}

export type Definition = Readonly<Record<string, unknown>>

/** What all parts of one running mini program share. */
export interface Program {
  readonly dist: string
  readonly realm: LogicRealm
  readonly view: ViewRealm
  readonly faults: Faults
  readonly underWay: UnderWay
  readonly setDataLog: SetDataEntry[]
  readonly pages: Map<string, Definition>
  readonly components: Map<string, Definition>
  readonly used: (path: string) => Map<string, string>
  readonly nextId: () => number
}

/** `usingComponents` of every file, read once. */
export const usedComponents = (dist: string): ((path: string) => Map<string, string>) => {
  const known = new Map<string, Map<string, string>>()
  return path => {
    const found = known.get(path) ?? componentsOf(dist, path)
    known.set(path, found)
    return found
  }
}

/** Loads the file that registers a page or component, once, and gives what it registered. */
export const definitionOf = (program: Program, kind: 'pages' | 'components', path: string): Definition => {
  if (!program[kind].has(path)) program.realm.require(path)
  const found = program[kind].get(path)
  if (!found) throw new Error(`${path}.js registers no ${kind === 'pages' ? 'Page' : 'Component'}`)
  return found
}
