import Taro from '@tarojs/taro'

/** Somebody one can be in the demo community. */
export interface DemoPerson {
  as: string
  name: string
  says: string
}

export type Demo = { open: true; people: DemoPerson[] } | { open: false }

const isPerson = (value: unknown): value is DemoPerson =>
  typeof value === 'object' &&
  value !== null &&
  ['as', 'name', 'says'].every(key => typeof Object.getOwnPropertyDescriptor(value, key)?.value === 'string')

/** Whom one can be here; closed where the data are not a demo, or nobody answers. */
export async function demoPeople(): Promise<Demo> {
  try {
    const { statusCode, data } = await Taro.request<unknown>({ url: '/demo/people' })
    return statusCode === 200 && Array.isArray(data)
      ? { open: true, people: data.filter(isPerson) }
      : { open: false }
  } catch {
    // No server, no demo: the page then says how else one comes in.
    return { open: false }
  }
}

/** The token of somebody in the demo; undefined when he was not let in. */
export async function demoToken(as: string): Promise<string | undefined> {
  try {
    const { data } = await Taro.request<unknown>({ url: '/demo/login', method: 'POST', data: { as } })
    const token: unknown =
      typeof data === 'object' && data !== null && 'token' in data ? data.token : undefined
    return typeof token === 'string' ? token : undefined
  } catch {
    // Said on the screen as "not let in"; pressing again tries again.
    return undefined
  }
}
