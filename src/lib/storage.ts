import Taro from '@tarojs/taro'

/** The shape of what is kept may change with a new version; then the old is not read. */
const prefix = 'nl1.'

/** What was kept under a name; undefined when nothing was, or the phone gives nothing out. */
// The caller says what he kept; a type is all the phone can check of it.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export function recall<T>(name: string): T | undefined {
  try {
    const text: unknown = Taro.getStorageSync(prefix + name)
    // What is read here was written by `keep` of the same version.
    return typeof text === 'string' && text !== '' ? (JSON.parse(text) as T) : undefined
  } catch {
    // Private browsing and broken entries: the phone then simply remembers nothing.
    return undefined
  }
}

/** Keeps something on this phone. A phone that refuses (full, private browsing) goes on without. */
export function keep(name: string, value: unknown): void {
  try {
    Taro.setStorageSync(prefix + name, JSON.stringify(value))
  } catch {
    forget(name)
  }
}

/** Forgets one thing. */
export function forget(name: string): void {
  try {
    Taro.removeStorageSync(prefix + name)
  } catch {
    // Nothing was kept, so nothing is to be forgotten.
  }
}

/** Forgets everything about the person who used this phone; the size of the letters stays. */
export function forgetAll(): void {
  const names = Taro.getStorageInfoSync().keys
  for (const name of names) if (name.startsWith(prefix)) Taro.removeStorageSync(name)
}

/** Whether the counter has noted something on this phone that has not gone up: it belongs to the canteen and outlives a sign-out. */
export const scansWait = (): boolean =>
  Taro.getStorageInfoSync().keys.some(name => name.startsWith('nlq1.scan.'))
