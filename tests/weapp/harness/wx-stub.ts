import { cloudApi, type Cloud } from './wx-cloud'
import { deviceDeeds, deviceFacts, gestureDeeds } from './wx-device'
import { asynchronous, type WxHost } from './wx-host'
import { type Options, WxFailure } from './wx-options'
import { audioContext, screenDeeds, selectorQuery } from './wx-screen'
import { type Storage } from './wx-storage'

export interface WxParts {
  readonly storage: Storage
  readonly navigate: Record<string, (options: Options) => unknown>
  readonly cloud: Cloud | undefined
  /** APIs a test adds or replaces; `undefined` stands for a base library that lacks it. */
  readonly extra: Options
  readonly launchOptions: () => Options
}

const nothing = (): undefined => undefined

/** Things WeChat's base library is asked for by Taro itself and answers with undefined. */
const knownAbsent = new Set([
  'webpackJsonp',
  'then',
  'toJSON',
  '$$typeof',
  'constructor',
  'valueOf',
  'toString',
])

const listenable =
  'AppShow AppHide Error UnhandledRejection PageNotFound MemoryWarning ThemeChange WindowResize ' +
  'KeyboardHeightChange UserCaptureScreen AudioInterruptionBegin AudioInterruptionEnd LazyLoadError'

const storageSync = (storage: Storage, host: WxHost): Record<string, (...args: never[]) => unknown> => ({
  getStorageSync: (key: string) => host.adopt(storage.get(key) ?? ''),
  setStorageSync: (key: string, value: unknown) => storage.set(key, value),
  removeStorageSync: (key: string) => storage.remove(key),
  clearStorageSync: () => storage.clear(),
  getStorageInfoSync: () => host.adopt(storage.info()),
})

const storageAsync = (storage: Storage): Record<string, (options: Options) => unknown> => ({
  getStorage: options => storage.find(options),
  setStorage: ({ key, data }) => storage.set(String(key), data),
  removeStorage: ({ key }) => storage.remove(String(key)),
  clearStorage: () => storage.clear(),
  getStorageInfo: () => storage.info(),
})

const general = (host: WxHost, parts: WxParts): Record<string, (...args: never[]) => unknown> => ({
  canIUse: () => true,
  nextTick: (run: () => unknown) => host.underWay.soon('nextTick', () => host.guard(run)),
  getLaunchOptionsSync: () => host.adopt(parts.launchOptions()),
  getEnterOptionsSync: () => host.adopt(parts.launchOptions()),
  getUpdateManager: () => ({
    onCheckForUpdate: nothing,
    onUpdateReady: nothing,
    onUpdateFailed: nothing,
    applyUpdate: nothing,
  }),
  createSelectorQuery: () => selectorQuery(host),
  createInnerAudioContext: () => audioContext(host),
  onNetworkStatusChange: (listener: (state: unknown) => unknown) =>
    host.device.onNetwork(state => host.guard(() => listener(host.adopt(state)))),
  offNetworkStatusChange: () => host.device.offNetwork(undefined),
})

const cleaned = (args: readonly unknown[]): unknown =>
  JSON.parse(
    JSON.stringify(args.length > 1 ? args : (args[0] ?? null), (_, value: unknown) =>
      typeof value === 'function' ? undefined : value,
    ) || 'null',
  )

const logged =
  (host: WxHost, api: string, run: (...args: never[]) => unknown) =>
  (...args: never[]): unknown => {
    host.log.push({ api, args: cleaned(args) })
    return run(...args)
  }

const allApis = (host: WxHost, parts: WxParts): Record<string, unknown> => {
  const later = {
    ...deviceDeeds(host),
    ...screenDeeds(host),
    ...storageAsync(parts.storage),
    ...parts.navigate,
  }
  const apis: Record<string, (...args: never[]) => unknown> = {
    ...general(host, parts),
    ...storageSync(parts.storage, host),
  }
  for (const name of listenable.split(' ')) apis[`on${name}`] = apis[`off${name}`] = nothing
  for (const [name, fact] of Object.entries(deviceFacts(host))) apis[name] = () => host.adopt(fact())
  for (const [name, deed] of Object.entries(later)) apis[name] = asynchronous(host, name, deed)
  for (const [name, deed] of Object.entries(gestureDeeds(host)))
    apis[name] = asynchronousAtOnce(host, name, deed)
  const all: Record<string, unknown> = {
    env: { USER_DATA_PATH: 'wxfile://usr' },
    cloud: cloudApi(host, parts.cloud),
  }
  for (const [name, run] of Object.entries(apis)) all[name] = logged(host, name, run)
  return { ...all, ...parts.extra }
}

/** The verdict falls when the API is called; only its telling is later. */
const asynchronousAtOnce =
  (host: WxHost, name: string, deed: (options: Options) => unknown) =>
  (options: Options = {}): unknown => {
    const verdict = ((): (() => unknown) => {
      try {
        const result = deed(options)
        return () => result
      } catch (error) {
        return () => {
          throw error instanceof WxFailure ? error : new WxFailure(String(error))
        }
      }
    })()
    return asynchronous(host, name, verdict)(options)
  }

/** The fake `wx`: what is not in it is named loudly when touched. */
export const createWx = (host: WxHost, parts: WxParts): object => {
  const apis = allApis(host, parts)
  return new Proxy(apis, {
    get(target, name) {
      if (typeof name === 'symbol' || Object.hasOwn(target, name)) return Reflect.get(target, name) as unknown
      if (name === 'hasOwnProperty') return (asked: string) => Object.hasOwn(target, asked)
      if (knownAbsent.has(name)) return undefined
      host.faults.add('unknown api', `wx.${name} is not known to the harness`)
      throw new Error(`wx.${name} is not known to the harness (add it to tests/weapp/harness/wx-*.ts)`)
    },
  })
}
