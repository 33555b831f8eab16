import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Device } from './device'
import { fireAt } from './events'
import { type Fault, type Faults } from './faults'
import { setDataFigures, type SetDataFigures } from './figures-of'
import { byId, byLabel, byWords, tappable } from './find'
import { ignite, type Engine, type LaunchOptions } from './ignite'
import { type Definition, type SetDataEntry } from './program'
import { settle, type Settling, waitUntil } from './settle'
import { sizeOf, textOf, type TreeSize, type ViewNode, walk } from './view-node'
import type { WxCall } from './wx-host'
import { type Storage } from './wx-storage'

export type { LaunchOptions } from './ignite'

type Target = string | ViewNode

/** A running mini program, as a person with a phone meets it. */
export class MiniProgram {
  readonly device: Device
  readonly storage: Storage
  readonly setDataLog: readonly SetDataEntry[]
  readonly calls: readonly WxCall[]
  readonly consoleLines: readonly string[]
  private readonly settling: Settling

  constructor(
    readonly dist: string,
    private readonly engine: Engine,
  ) {
    this.device = engine.device
    this.storage = engine.storage
    this.setDataLog = engine.program.setDataLog
    this.calls = engine.calls
    this.consoleLines = engine.consoleLines
    const activity = (): number => engine.program.underWay.activity + engine.program.setDataLog.length
    this.settling = { clock: engine.clock, underWay: engine.program.underWay, activity }
  }

  // Where we are
  get route(): string {
    return this.engine.stack.top?.path ?? ''
  }

  get depth(): number {
    return this.engine.stack.depth
  }

  get tree(): ViewNode {
    const view = this.engine.stack.top
    if (!view) throw new Error('no page is open')
    return view.root
  }

  /** What `getApp()` gives to pages. */
  get app(): unknown {
    return this.engine.app()
  }

  /** What a component registered itself as. */
  definition(path: string): Definition {
    return this.engine.program.components.get(path) ?? {}
  }

  text(target?: Target): string {
    return textOf(target === undefined ? this.tree : this.node(target))
  }

  size(): TreeSize {
    return sizeOf(this.tree)
  }

  // Finding
  byId = (id: string): ViewNode => byId(this.tree, id)
  byLabel = (label: string): ViewNode => byLabel(this.tree, label)
  byWords = (words: string): ViewNode[] => byWords(this.tree, words)
  all = (fits: (node: ViewNode) => boolean): ViewNode[] => [...walk(this.tree)].filter(fits)

  // Touching; each comes to rest before it returns, `fire` alone does not
  fire(target: Target, type: string, detail: unknown = {}): boolean {
    return this.engine.gesture(type, () => fireAt(this.engine.program, this.node(target), { type, detail }))
  }

  async tap(target: Target): Promise<void> {
    const node = this.node(target)
    this.fire(node, 'tap', { x: 0, y: 0 })
    await this.idle()
  }

  async tapWords(words: string): Promise<void> {
    await this.tap(tappable(this.tree, words))
  }

  async input(target: Target, value: string): Promise<void> {
    this.fire(target, 'input', { value, cursor: value.length, keyCode: 0 })
    await this.idle()
  }

  async change(target: Target, value: unknown): Promise<void> {
    this.fire(target, 'change', { value })
    await this.idle()
  }

  // Going
  open = (url: string): Promise<void> => this.go(() => this.engine.stack.reLaunch(url))
  reLaunch = (url: string): Promise<void> => this.go(() => this.engine.stack.reLaunch(url))
  navigateTo = (url: string): Promise<void> => this.go(() => this.engine.stack.navigateTo(url))
  redirectTo = (url: string): Promise<void> => this.go(() => this.engine.stack.redirectTo(url))
  switchTab = (url: string): Promise<void> => this.go(() => this.engine.stack.switchTab(url))
  navigateBack = (delta = 1): Promise<void> => this.go(() => this.engine.stack.navigateBack(delta))

  /** The person goes to another app, and comes back. */
  hide = (): Promise<void> => this.go(() => this.engine.background())
  show = (): Promise<void> => this.go(() => this.engine.foreground())

  // Time
  /** Comes to rest; with `calls: 'open'` it does not wait for answers of the cloud. */
  idle(options: { calls?: 'open' } = {}): Promise<void> {
    return settle(this.settling, options.calls === 'open' ? 'cloud.' : '')
  }

  waitFor<T>(check: () => T, ms?: number): Promise<T> {
    return waitUntil(this.settling, check, ms)
  }

  /** Lets time pass: held timers run in order, each followed by rest. */
  async advance(ms: number): Promise<void> {
    const until = this.engine.clock.passed + ms
    while (this.engine.clock.runNext(until)) await this.idle({ calls: 'open' })
    this.engine.clock.skipTo(until)
  }

  // Judging
  get faults(): Faults {
    return this.engine.program.faults
  }

  takeFaults(): Fault[] {
    return this.faults.take()
  }

  expectNoFaults(): void {
    this.faults.expectNone()
  }

  setDataByRoute(): Map<string, SetDataFigures> {
    return setDataFigures(this.setDataLog)
  }

  /** Ends it: pages unload, timers stop, rejections are no longer heard. */
  close(): void {
    this.engine.stop()
  }

  private node(target: Target): ViewNode {
    return typeof target === 'string' ? byId(this.tree, target) : target
  }

  private async go(move: () => void): Promise<void> {
    move()
    await this.idle()
  }
}

/** Starts the mini program built in `dist`, opens `options.open` or its first page, and comes to rest. */
export const launch = async (dist: string, options: LaunchOptions = {}): Promise<MiniProgram> => {
  if (!existsSync(join(dist, 'app.json')))
    throw new Error(`there is no mini program in ${dist}; npm run build:weapp makes it`)
  const mini = new MiniProgram(dist, ignite(dist, options))
  await mini.idle(options.settleCalls === false ? { calls: 'open' } : {})
  return mini
}
