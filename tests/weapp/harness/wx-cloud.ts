import { type Answer, asynchronous, type WxHost } from './wx-host'
import { type Options, textOf, WxFailure } from './wx-options'

/** The cloud behind the program: takes a function's name and data, gives its answer. */
export type Cloud = (name: string, data: unknown) => Promise<unknown>

const noCloud: Cloud = name =>
  Promise.reject(new WxFailure(`no cloud was given to this launch; it called ${name}`))

const notReady = "Cloud API isn't enabled, please call wx.cloud.init first"

/** `wx.cloud`: one environment, functions only, as the product uses it. */
export const cloudApi = (host: WxHost, cloud: Cloud = noCloud): Options => {
  let ready = false
  const call: Answer = async options => {
    if (!ready) throw new WxFailure(notReady, { errCode: -601004 })
    host.device.needNetwork()
    const sent: unknown = JSON.parse(JSON.stringify(options['data'] ?? {}))
    const result = await cloud(textOf(options, 'name'), sent)
    host.device.needNetwork()
    return { result: result === undefined ? null : result, requestID: 'harness' }
  }
  const callFunction = asynchronous(host, 'cloud.callFunction', call)
  return {
    init: () => void (ready = true),
    callFunction: (options: Options) => {
      host.log.push({ api: 'cloud.callFunction', args: { name: options['name'], data: options['data'] } })
      return callFunction(options)
    },
  }
}
