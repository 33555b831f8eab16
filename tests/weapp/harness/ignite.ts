import { Clock } from './clock'
import { Device, type DeviceOptions } from './device'
import { readJson } from './dist-files'
import { Faults } from './faults'
import { LogicRealm } from './logic-realm'
import { PageStack, pagePathsOf } from './page-stack'
import { type Definition, type Program, usedComponents } from './program'
import { watchRejections } from './rejections'
import { UnderWay } from './under-way'
import { ViewRealm } from './view-realm'
import { type Cloud } from './wx-cloud'
import type { WxCall, WxHost } from './wx-host'
import type { Options } from './wx-options'
import { Storage } from './wx-storage'
import { createWx } from './wx-stub'

export interface LaunchOptions extends DeviceOptions {
  /** APIs of `wx` to add or replace. */
  readonly wx?: Options
  readonly cloud?: Cloud
  readonly storage?: Readonly<Record<string, unknown>>
  readonly now?: () => number
  /** The page to start with, as a shared link or a code would; default the first of app.json. */
  readonly open?: string
  readonly scene?: number
  /** false: return from launch while answers of the cloud are still awaited. */
  readonly settleCalls?: boolean
}

/** The running parts, for `MiniProgram` only. */
export interface Engine {
  readonly program: Program
  readonly clock: Clock
  readonly device: Device
  readonly storage: Storage
  readonly stack: PageStack
  readonly calls: WxCall[]
  readonly consoleLines: string[]
  app(): unknown
  gesture(type: string, run: () => boolean): boolean
  background(): void
  foreground(): void
  stop(): void
}

const createProgram = (dist: string, clock: Clock): Program => {
  const faults = new Faults()
  let id = 0
  return {
    dist,
    faults,
    realm: new LogicRealm(dist, faults, clock),
    view: new ViewRealm(dist, faults),
    underWay: new UnderWay(),
    setDataLog: [],
    pages: new Map(),
    components: new Map(),
    used: usedComponents(dist),
    nextId: () => ++id,
  }
}

const consoleOf = (faults: Faults, lines: string[]): Record<string, unknown> => {
  const say =
    (level: string) =>
    (...words: unknown[]): void =>
      void lines.push(`${level}: ${words.map(String).join(' ')}`)
  const quiet = Object.fromEntries(
    ['log', 'info', 'debug', 'warn', 'time', 'timeEnd', 'group', 'groupEnd'].map(level => [
      level,
      say(level),
    ]),
  )
  return { ...quiet, error: (...words: unknown[]) => faults.add('console.error', ...words) }
}

/** Builds the two layers, the fake `wx` and the page stack, and starts the app. */
export const ignite = (dist: string, options: LaunchOptions): Engine => {
  const clock = new Clock(options.now ?? Date.now)
  const program = createProgram(dist, clock)
  const { realm, faults, underWay } = program
  const device = new Device(options)
  const storage = new Storage(options.storage)
  const stack = new PageStack(program)
  const calls: WxCall[] = []
  const consoleLines: string[] = []
  let tapping = false
  let app: Definition = {}
  const start = options.open ?? pagePathsOf(dist)[0] ?? ''
  const [path, query = ''] = start.replace(/^\//, '').split('?')
  const launchOptions = {
    path,
    query: Object.fromEntries(
      query
        .split('&')
        .filter(Boolean)
        .map(pair => pair.split('=')),
    ) as Options,
    scene: options.scene ?? 1001,
    referrerInfo: {},
  }
  const host: WxHost = {
    device,
    faults,
    underWay,
    log: calls,
    route: () => stack.top?.path ?? '',
    inTap: () => tapping,
    adopt: realm.adopt,
    guard: realm.guard,
    promise: realm.promise,
  }
  const wx = createWx(host, {
    storage,
    navigate: stack.apis(),
    cloud: options.cloud,
    extra: options.wx ?? {},
    launchOptions: () => launchOptions,
  })
  realm.define({
    wx,
    console: consoleOf(faults, consoleLines),
    App: (given: Definition) => (app = given),
    getApp: () => app,
    Page: (given: Definition) => program.pages.set(realm.current, given),
    Component: (given: Definition) => program.components.set(realm.current, given),
    Behavior: (given: Definition) => given,
    getCurrentPages: stack.faces,
    __wxConfig: readJson(dist, 'app.json'),
  })
  const callApp = (name: string): void => {
    const method = app[name]
    if (typeof method === 'function')
      realm.guard(() => Reflect.apply(method, app, [realm.adopt(launchOptions)]) as unknown)
  }
  const unwatch = watchRejections({
    owns: realm.owns,
    hear: reason => faults.add('unhandled rejection', reason),
  })
  realm.guard(() => realm.require('app.js'))
  callApp('onLaunch')
  callApp('onShow')
  stack.reLaunch(start.startsWith('/') ? start : `/${start}`)
  return {
    program,
    clock,
    device,
    storage,
    stack,
    calls,
    consoleLines,
    app: () => app,
    gesture: (type, run) => {
      tapping = type === 'tap'
      try {
        return run()
      } finally {
        tapping = false
      }
    },
    background: () => {
      stack.top?.call('onHide')
      callApp('onHide')
    },
    foreground: () => {
      callApp('onShow')
      stack.top?.call('onShow')
    },
    stop: () => {
      stack.closeAll()
      clock.stop()
      unwatch()
    },
  }
}
