import { type Device } from './device'
import { type Faults } from './faults'
import { type UnderWay } from './under-way'
import { type Options, WxFailure } from './wx-options'

/** What the fakes of `wx` may use of the program they belong to. */
export interface WxHost {
  readonly device: Device
  readonly faults: Faults
  readonly underWay: UnderWay
  readonly log: WxCall[]
  readonly route: () => string
  /** True while a tap is being handled: some APIs may only be called then. */
  readonly inTap: () => boolean
  readonly adopt: (value: unknown) => unknown
  readonly guard: (run: () => unknown) => unknown
  readonly promise: (
    run: (resolve: (value: unknown) => void, reject: (value: unknown) => void) => void,
  ) => unknown
}

export interface WxCall {
  readonly api: string
  readonly args: unknown
}

export type Answer = (options: Options) => unknown

const isOptions = (value: unknown): value is Options => typeof value === 'object' && value !== null

const failureOf = (api: string, error: unknown): Options =>
  error instanceof WxFailure
    ? { ...error.extra, errMsg: `${api}:fail ${error.reason}` }
    : { errMsg: `${api}:fail ${error instanceof Error ? error.message : String(error)}` }

const callback = (options: Options, name: string): ((value: unknown) => unknown) | undefined => {
  const found = options[name]
  return typeof found === 'function'
    ? (value: unknown): unknown => Reflect.apply(found, undefined, [value])
    : undefined
}

type Settle = (ok: boolean, result: Options) => void

const run = async (
  host: WxHost,
  api: string,
  given: { options: Options; answer: Answer; settle: Settle },
): Promise<void> => {
  const end = host.underWay.begin(api)
  await new Promise(resolve => setImmediate(resolve))
  try {
    const result = await given.answer(given.options)
    given.settle(true, { ...(isOptions(result) ? result : {}), errMsg: `${api}:ok` })
  } catch (error) {
    given.settle(false, failureOf(api, error))
  } finally {
    end()
  }
}

/** An asynchronous API: callbacks if any are given, else a promise. */
export const asynchronous =
  (host: WxHost, api: string, answer: Answer) =>
  (given?: unknown): unknown => {
    const options = isOptions(given) ? given : {}
    const names = ['success', 'fail', 'complete']
    const withCallbacks = names.some(name => callback(options, name))
    const start = (resolve: (value: unknown) => void, reject: (value: unknown) => void): void => {
      const settle: Settle = (ok, plain) => {
        const result = host.adopt(plain)
        host.guard(() => callback(options, ok ? 'success' : 'fail')?.(result))
        host.guard(() => callback(options, 'complete')?.(result))
        if (!withCallbacks) (ok ? resolve : reject)(result)
      }
      void run(host, api, { options, answer, settle })
    }
    if (!withCallbacks) return host.promise(start)
    start(
      () => undefined,
      () => undefined,
    )
    return undefined
  }
