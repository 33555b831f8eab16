import { createContext, runInContext } from 'node:vm'
import { viewScript } from './compile-wxml'
import { type Faults } from './faults'

/** A node as wcc's compiled WXML yields it. */
export interface RawNode {
  readonly tag: string
  readonly attr?: Readonly<Record<string, unknown>>
  readonly children?: readonly (RawNode | string | number)[]
}

type Generate = (data: unknown) => RawNode
interface Gwx {
  (path: string): Generate | undefined
}

/** WeChat's view layer as far as templates go. A realm per program: wcc keeps its op codes in a global. */
export class ViewRealm {
  private readonly gwx: Gwx
  private readonly parse: (text: string) => unknown
  private path = ''

  constructor(dist: string, faults: Faults) {
    const complain = (...words: unknown[]): void => faults.add('view', this.path, ...words)
    const context = createContext({ console: { log: complain, warn: complain, error: complain } })
    // What wcc emits has no types; these are the two values it is known to make.
    const make = viewScript(dist).runInContext(context) as () => Gwx
    this.gwx = make.call(context)
    this.parse = runInContext('JSON.parse', context) as (text: string) => unknown
  }

  render(path: string, data: unknown): RawNode {
    this.path = path
    const generate = this.gwx(`${path}.wxml`)
    if (typeof generate !== 'function') throw new Error(`there is no ${path}.wxml`)
    return generate(this.parse(JSON.stringify(data)))
  }
}
