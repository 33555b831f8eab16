import Taro from '@tarojs/taro'
import { forgetAll, keep, recall } from './storage'

/** Where the token of a person who came in through the web page is kept. WeChat needs none: the platform says who calls. */
export const tokenPlace = 'token'

const DAY = 86_400_000
/** An account of a browser lasts ninety days; it is made longer once a third of them is gone. */
const RENEWED_BEFORE = 60 * DAY

const isThing = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** Whether an answer says that nobody is known to have asked. */
export const isStranger = (said: unknown): boolean =>
  isThing(said) && isThing(said['refusal']) && said['refusal']['code'] === 'access.not-signed-in'

/** `device~id~until~mark`: until when the browser’s own account is good; undefined for any other token. */
function deviceUntil(token: string): number | undefined {
  const [kind, , until] = token.split('~')
  return kind === 'device' ? Number(until) : undefined
}

async function openDevice(session?: string): Promise<string | undefined> {
  const data = { action: 'openDevice', input: session === undefined ? {} : { session } }
  const header = { 'content-type': 'application/json' }
  const answer = await Taro.request<unknown>({ url: '/fn/people', method: 'POST', data, header })
  const said =
    isThing(answer.data) && isThing(answer.data['data']) ? answer.data['data']['session'] : undefined
  return typeof said === 'string' ? said : undefined
}

let asking: Promise<string | undefined> | undefined

/** However many calls need it at once, the browser is given one account. */
function given(session?: string): Promise<string | undefined> {
  asking ??= openDevice(session)
    .then(token => {
      if (token !== undefined) keep(tokenPlace, token)
      return token
    })
    // Without an account the page says how one comes in; the next call tries again.
    .catch(() => undefined)
    .finally(() => void (asking = undefined))
  return asking
}

const isDemo = async () => (await Taro.request<unknown>({ url: '/demo/people' })).statusCode === 200

/** The token of whoever uses this browser; an account of its own is made longer in time. */
export async function tokenNow(now = Date.now()): Promise<string | undefined> {
  const token = recall<string>(tokenPlace)
  const until = token === undefined ? undefined : deviceUntil(token)
  if (token === undefined || until === undefined || until - now > RENEWED_BEFORE || until <= now) return token
  return (await given(token)) ?? token
}

/**
 * A browser that is nobody’s gets an account of its own, except in a demo, where one chooses whom to be, and except where a
 * desk session is over: then nothing of him stays here, and the page says how one comes in. Undefined when it stays a stranger.
 */
export async function becomeGuest(token: string | undefined): Promise<string | undefined> {
  if (token !== undefined && deviceUntil(token) === undefined) {
    forgetAll()
    return undefined
  }
  return (await isDemo()) ? undefined : given()
}
