import { statSync } from 'node:fs'
import { join, posix } from 'node:path'
import { createContext, Script, type Context } from 'node:vm'
import { type Clock } from './clock'
import { readText } from './dist-files'
import { type Faults } from './faults'
import { prelude } from './realm-prelude'

type Settle = (value: unknown) => void

interface RealmTools {
  readonly parse: (text: string) => unknown
  readonly promise: (run: (resolve: Settle, reject: Settle) => void) => Promise<unknown>
  readonly owns: (value: unknown) => boolean
}

type ModuleBody = (require: (path: string) => unknown, module: { exports: unknown }, exports: unknown) => void

const scripts = new Map<string, { stamp: number; script: Script }>()

const scriptOf = (dist: string, file: string): Script => {
  const path = join(dist, file)
  const stamp = statSync(path).mtimeMs
  const known = scripts.get(path)
  if (known?.stamp === stamp) return known.script
  const script = new Script(`(function(require,module,exports){${readText(dist, file)}\n})`, {
    filename: file,
  })
  scripts.set(path, { stamp, script })
  return script
}

/** WeChat's logic layer: a JavaScript realm of its own without DOM, network objects, Node or code from text. */
export class LogicRealm {
  private readonly context: Context
  private readonly tools: RealmTools
  private readonly modules = new Map<string, { exports: unknown }>()
  /** The file now being run, without ending: what `Page()` and `Component()` register under. */
  current = ''

  constructor(
    private readonly dist: string,
    private readonly faults: Faults,
    private readonly clock: Clock,
  ) {
    this.context = createContext({}, { codeGeneration: { strings: false, wasm: false } })
    const hooks = {
      now: clock.now,
      codeFromText: (name: string) =>
        faults.add('code from text', `${name} was called; WeChat does nothing then`),
    }
    // The prelude's result is untyped by nature of a script; its shape is written beside it.
    const make = new Script(prelude).runInContext(this.context) as (given: typeof hooks) => RealmTools
    this.tools = make(hooks)
    this.define(this.timers())
  }

  define(globals: Record<string, unknown>): void {
    Object.assign(this.context, globals)
  }

  /** A copy made of the realm's own objects, as everything that comes from outside is. */
  adopt = (value: unknown): unknown => {
    return value === undefined ? undefined : this.tools.parse(JSON.stringify(value))
  }

  promise = (run: (resolve: Settle, reject: Settle) => void): Promise<unknown> => this.tools.promise(run)

  owns = (promise: unknown): boolean => this.tools.owns(promise)

  /** Runs something of the mini program; what it throws goes to the error log, as on the phone. */
  guard = (run: () => unknown): unknown => {
    try {
      return run()
    } catch (error) {
      this.faults.add('script error', error)
      return undefined
    }
  }

  require(file: string): unknown {
    const path = file.endsWith('.js') ? file : `${file}.js`
    const known = this.modules.get(path)
    if (known) return known.exports
    const module = { exports: {} as unknown }
    this.modules.set(path, module)
    const before = this.current
    this.current = path.slice(0, -'.js'.length)
    const body = scriptOf(this.dist, path).runInContext(this.context) as ModuleBody
    body(asked => this.require(posix.join(posix.dirname(path), asked)), module, module.exports)
    this.current = before
    return module.exports
  }

  private timers(): Record<string, unknown> {
    type Callback = (...args: unknown[]) => unknown
    const guarded = (run: Callback, args: unknown[]) => () => void this.guard(() => run(...args))
    return {
      setTimeout: (run: Callback, ms?: number, ...args: unknown[]) =>
        this.clock.after(guarded(run, args), ms ?? 0),
      setInterval: (run: Callback, ms?: number, ...args: unknown[]) =>
        this.clock.every(guarded(run, args), ms ?? 0),
      clearTimeout: (id: number) => this.clock.cancel(id),
      clearInterval: (id: number) => this.clock.cancel(id),
    }
  }
}
