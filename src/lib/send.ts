import Taro from '@tarojs/taro'
import type { Call } from '../../domain/kernel/contract'
import { busy } from './answer'
import { Broken, type Line } from './ask'
import { becomeGuest, isStranger, tokenNow } from './device'
import { connected } from './network'
import { standInLine } from './queue'

async function post(service: string, call: Call, token: string | undefined): Promise<unknown> {
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

async function overHttp(service: string, call: Call): Promise<unknown> {
  const token = await tokenNow()
  const said = await post(service, call, token)
  if (!isStranger(said)) return said
  const guest = await becomeGuest(token)
  return guest === undefined ? said : post(service, call, guest)
}

const codeOf = (trouble: unknown) =>
  typeof trouble === 'object' && trouble !== null && 'errCode' in trouble ? Number(trouble.errCode) : 0
/** -501 to -505 thousand: the cloud was reached and something there broke or ran out of time. */
const brokeThere = (code: number) => code <= -501_000 && code > -506_000
/** More calls than the cloud takes; the function did not run. */
const crowded = [-501_003, -501_004, -501_024]

let ready = false

async function overCloud(service: string, call: Call): Promise<unknown> {
  if (!ready) Taro.cloud.init()
  ready = true
  try {
    return (await Taro.cloud.callFunction({ name: service, data: { ...call } })).result
  } catch (trouble) {
    const code = codeOf(trouble)
    if (crowded.includes(code)) return busy
    throw brokeThere(code) ? new Broken(service) : trouble
  }
}

const wait = (ms: number) => new Promise<void>(done => setTimeout(done, ms))

/** How calls leave this phone. */
export const line: Line = {
  send: process.env.TARO_ENV === 'h5' ? overHttp : overCloud,
  connected,
  wait,
  queue: ms => standInLine(ms, wait),
}
