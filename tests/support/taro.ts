import { useEffect } from 'react'

type Options = Record<string, unknown>
type Hook = () => void

/** The phone a test holds in its hand: what is kept on it, where it was led, what it was asked to do. */
export const phone = {
  storage: new Map<string, unknown>(),
  /** Every call that leads somewhere or shows something: `['navigateTo', { url }]`. */
  calls: [] as [name: string, options: Options][],
  /** The parameters of the page being shown. */
  params: {} as Record<string, string | undefined>,
  /** How large WeChat's letters are, in px. */
  letters: 17,
  /** What a call should fail with, by its name. */
  failing: new Map<string, unknown>(),
  /** What a call should answer with, by its name. */
  answers: new Map<string, unknown>(),
  pages: [{ route: 'pages/home/today/index' }],
  /** What the screens do when they are hidden or pulled down: run them. */
  hiding: [] as Hook[],
  pulling: [] as Hook[],
  reset() {
    this.storage.clear()
    this.failing.clear()
    this.answers.clear()
    this.calls.length = 0
    this.hiding.length = 0
    this.pulling.length = 0
    this.params = {}
    this.letters = 17
    this.pages = [{ route: 'pages/home/today/index' }]
  },
}

const doing =
  (name: string) =>
  (options: Options = {}) => {
    phone.calls.push([name, options])
    if (phone.failing.has(name)) {
      // WeChat rejects with plain objects, so must the stand-in.
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
      return Promise.reject(phone.failing.get(name))
    }
    return Promise.resolve(phone.answers.get(name) ?? {})
  }

const once = (hook: Hook) => useEffect(hook, [])
export const useDidShow = (hook: Hook) => once(hook)
export const useLoad = (hook: (params: Record<string, string | undefined>) => void) =>
  once(() => hook(phone.params))
export const useDidHide = (hook: Hook) => once(() => void phone.hiding.push(hook))
export const useUnload = (hook: Hook) => once(() => void phone.hiding.push(hook))
export const usePullDownRefresh = (hook: Hook) => once(() => void phone.pulling.push(hook))
export const useRouter = () => ({ params: phone.params, path: phone.pages.at(-1)?.route ?? '' })

const led = ['navigateTo', 'navigateBack', 'redirectTo', 'switchTab', 'reLaunch'] as const
const shown = ['showToast', 'showModal', 'showLoading', 'setScreenBrightness', 'setClipboardData'] as const
const asked = [
  'makePhoneCall',
  'scanCode',
  'requestSubscribeMessage',
  'request',
  'login',
  'getNetworkType',
] as const
const doings = Object.fromEntries([...led, ...shown, ...asked].map(name => [name, doing(name)]))

export default {
  ...doings,
  useDidShow,
  useDidHide,
  useLoad,
  useUnload,
  useRouter,
  usePullDownRefresh,
  hideLoading: () => undefined,
  hideToast: () => undefined,
  stopPullDownRefresh: () => undefined,
  getStorageSync: (key: string) => phone.storage.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void phone.storage.set(key, value),
  removeStorageSync: (key: string) => void phone.storage.delete(key),
  getStorageInfoSync: () => ({ keys: [...phone.storage.keys()] }),
  getAppBaseInfo: () => ({ fontSizeSetting: phone.letters, SDKVersion: '3.8.0' }),
  getMenuButtonBoundingClientRect: () => ({
    top: 48,
    height: 32,
    left: 281,
    right: 368,
    bottom: 80,
    width: 87,
  }),
  getCurrentPages: () => phone.pages,
  getCurrentInstance: () => ({ router: { params: phone.params } }),
  onNetworkStatusChange: () => undefined,
  offNetworkStatusChange: () => undefined,
  cloud: { init: () => undefined, callFunction: doing('callFunction') },
  nextTick: (hook: Hook) => hook(),
}
