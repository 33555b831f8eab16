import { randomUUID } from 'node:crypto'
import type { Call } from '../../domain/kernel/contract'
import { callerOf, type Caller, type PlatformContext } from './caller'
import type { Service } from './serve'

function callOf(event: unknown): Call {
  const said = typeof event === 'object' && event !== null ? (event as Record<string, unknown>) : {}
  const key = typeof said['key'] === 'string' ? said['key'] : undefined
  return { action: typeof said['action'] === 'string' ? said['action'] : '', input: said['input'], key }
}

/** Makes a service the `main` of a cloud function; who has no identity is nobody unless `isPlatform` says otherwise. */
export const entry =
  (service: Service, isPlatform: (event: unknown) => boolean = () => false) =>
  async (event: unknown, context: PlatformContext = {}) => {
    const told = callerOf(context)
    const caller: Caller = told.kind === 'platform' && !isPlatform(event) ? { kind: 'anonymous' } : told
    return service(callOf(event), caller, context.request_id ?? randomUUID())
  }
