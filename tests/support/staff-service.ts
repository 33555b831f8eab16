import Taro from '@tarojs/taro'
import type { Call } from '../../domain/kernel/contract'
import { phone } from './taro'

type Reply = object
type Serve = (input: Record<string, unknown>) => Reply | 'lost'

/** Everything that was asked since `serve`: `['meals.checkIn', { … }]`. */
export const asked: [action: string, input: unknown, key: string | undefined][] = []

export const done = (data: object): Reply => ({ ok: true, data })
export const refused = (code: string, facts: object = {}): Reply => ({ ok: false, refusal: { code, facts } })
export const broke: Reply = { ok: false, error: { requestId: 'r1' } }

/** Somebody who works at the canteen of the community, as the service tells it. */
export const cook = {
  id: 'pzhou00001',
  name: '周师傅',
  greeting: '周师傅',
  home: '999999001001.b1',
  helps: [],
  helpers: [],
  grants: [{ role: 'canteen-staff', scope: '999999001001.k1' }],
  office: { name: '梧桐里社区', phone: '88001234', hours: '8:00–17:30', open: true },
}

/** The services as a phone meets them: each action answers as a test says; `lost` never comes back. */
export function serve(actions: Record<string, Serve>): void {
  asked.length = 0
  phone.reset()
  phone.answers.set('getNetworkType', { networkType: 'wifi' })
  const all: Record<string, Serve> = { 'people.me': () => done(cook), ...actions }
  jest.spyOn(Taro.cloud, 'callFunction').mockImplementation(options => {
    const { name, data } = options as { name: string; data: Call }
    const action = `${name}.${data.action}`
    asked.push([action, data.input, data.key])
    const answer = all[action]?.(data.input as Record<string, unknown>)
    // WeChat rejects with plain objects, so must the stand-in.
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
    if (answer === undefined || answer === 'lost') return Promise.reject({ errCode: -1, errMsg: 'timeout' })
    return Promise.resolve({ result: answer, errMsg: '' } as never)
  })
}

/** The net is gone. */
export const noNet = () => phone.answers.set('getNetworkType', { networkType: 'none' })
