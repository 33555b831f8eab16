import { randomUUID } from 'node:crypto'
import type { Call } from '../../domain/kernel/contract'
import { callerOf, type PlatformContext } from './caller'
import type { Service } from './serve'

/** An event is the caller's wish, or what a timer sends; a timer's wish is named by its trigger, `service-action`. */
function callOf(event: unknown): Call {
  const said = typeof event === 'object' && event !== null ? (event as Record<string, unknown>) : {}
  const key = typeof said['key'] === 'string' ? said['key'] : undefined
  return { action: typeof said['action'] === 'string' ? said['action'] : '', input: said['input'], key }
}

/** Makes a service the `main` of a cloud function. */
export const entry =
  (service: Service) =>
  async (event: unknown, context: PlatformContext = {}) =>
    service(callOf(event), callerOf(context), context.request_id ?? randomUUID())
