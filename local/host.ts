import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import { masked } from '../cloudfunctions/kit/log'
import { contextFor, type FunctionContext, type Identity } from './function-context'
import { FunctionError } from './function-error'
import type { FunctionTable } from './function-table'
import { collectOutput } from './function-output'
import { cutOff, watchOutgoing, type Invocation } from './invocation'
import { underWay } from './under-way'

export type Main = (event: unknown, context: FunctionContext) => unknown

export interface Host {
  /** Runs a function as the platform would; the answer is plain JSON. Throws a `FunctionError` and nothing else. */
  invoke: (name: string, event: unknown, identity: Identity) => Promise<unknown>
  /** Done when the calls that are under way now have ended, at the latest when their time is up. */
  calm: () => Promise<void>
  close: () => void
}

export interface HostOptions {
  mains: Readonly<Record<string, Main>>
  table: FunctionTable['functions']
  /** Where the platform's log goes; one line. */
  log?: (line: string) => void
  /** The data folder in which what functions print is kept; without one it stays on the terminal. */
  outputTo?: string | undefined
  /** Runs something after so many milliseconds; gives what takes it back. */
  after?: (ms: number, run: () => void) => () => void
}

/** What a synchronous call may carry, there and back. */
const MOST_BYTES = 6 * 1024 * 1024

const afterOnClock = (ms: number, run: () => void) => {
  const timer = setTimeout(run, ms)
  return () => clearTimeout(timer)
}

/** The platform hands over text: nothing but plain JSON comes through, and never the same object. */
function overTheWire(value: unknown, requestId: string): unknown {
  const text = JSON.stringify(value ?? null)
  if (Buffer.byteLength(text) > MOST_BYTES) throw new FunctionError('FUNCTIONS_BODY_TOO_LARGE', requestId)
  return JSON.parse(text)
}

/** The function's own answer, or its failure once the time is up; what comes later is dropped. */
function withinTime(
  run: () => unknown,
  invocation: Invocation,
  after: NonNullable<HostOptions['after']>,
  ms: number,
) {
  return new Promise((resolve, reject) => {
    const takeBack = after(ms, () => {
      cutOff(invocation)
      reject(new FunctionError('FUNCTIONS_TIME_LIMIT_EXCEEDED', invocation.requestId))
    })
    Promise.resolve().then(run).then(resolve, reject).finally(takeBack)
  })
}

/** Opens a host for functions: identity only in the context, time limits kept, failures told by their request id alone. */
export function openHost({
  mains,
  table,
  log = console.error,
  after = afterOnClock,
  outputTo,
}: HostOptions): Host {
  const [invocations, calls] = [new AsyncLocalStorage<Invocation>(), underWay()]
  const stopWatching = watchOutgoing(invocations)
  const stopCollecting = outputTo === undefined ? undefined : collectOutput(outputTo, invocations)
  const failed = (name: string, requestId: string, error: unknown): FunctionError => {
    if (error instanceof FunctionError) return error
    const trace = masked(error instanceof Error ? (error.stack ?? error.message) : String(error))
    log(JSON.stringify({ requestId, function: name, outcome: 'error', trace }))
    return new FunctionError('FUNCTIONS_EXECUTE_FAIL', requestId)
  }
  const invoke: Host['invoke'] = async (name, event, identity) => {
    const requestId = randomUUID()
    const main = Object.hasOwn(mains, name) ? mains[name] : undefined
    const limits = Object.hasOwn(table, name) ? table[name] : undefined
    if (!main || !limits) throw new FunctionError('FUNCTION_NOT_FOUND', requestId)
    const invocation: Invocation = { requestId, over: false, outgoing: new Set() }
    const context = contextFor(name, identity, { requestId, ...limits })
    try {
      const wish = overTheWire(event, requestId)
      const run = () => invocations.run(invocation, () => main(wish, context))
      return overTheWire(await withinTime(run, invocation, after, limits.timeoutSeconds * 1000), requestId)
    } catch (error) {
      throw failed(name, requestId, error)
    }
  }
  return {
    invoke: (name, event, identity) => calls.counted(invoke(name, event, identity)),
    calm: calls.ended,
    close() {
      stopWatching()
      stopCollecting?.()
    },
  }
}
