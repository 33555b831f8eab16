import Taro from '@tarojs/taro'
import type { Call } from '../../domain/kernel/contract'
import { Broken, type Line } from './ask'
import { connected } from './network'
import { recall } from './storage'

/** Where the token of a person who came in through the web page is kept. WeChat needs none: the platform says who calls. */
export const tokenPlace = 'token'

async function overHttp(service: string, call: Call): Promise<unknown> {
  const token = recall<string>(tokenPlace)
  const answer = await Taro.request<unknown>({
    url: `/fn/${service}`,
    method: 'POST',
    data: call,
    header: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
  })
  return answer.data
}

/** -501 to -505 thousand: the cloud was reached and something there broke or ran out of time. */
const brokeThere = (trouble: unknown) =>
  typeof trouble === 'object' &&
  trouble !== null &&
  'errCode' in trouble &&
  typeof trouble.errCode === 'number' &&
  trouble.errCode <= -501_000 &&
  trouble.errCode > -506_000

let ready = false

async function overCloud(service: string, call: Call): Promise<unknown> {
  if (!ready) Taro.cloud.init()
  ready = true
  try {
    return (await Taro.cloud.callFunction({ name: service, data: { ...call } })).result
  } catch (trouble) {
    throw brokeThere(trouble) ? new Broken(service) : trouble
  }
}

/** How calls leave this phone. */
export const line: Line = {
  send: process.env.TARO_ENV === 'h5' ? overHttp : overCloud,
  connected,
  wait: ms => new Promise(done => setTimeout(done, ms)),
}
