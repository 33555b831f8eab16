import { randomUUID } from 'node:crypto'
import type { Call } from '../../domain/kernel/contract'
import { callerOf, type Caller, type PlatformContext } from './caller'
import type { Service } from './serve'

function callOf(event: unknown): Call {
  const said = typeof event === 'object' && event !== null ? (event as Record<string, unknown>) : {}
  const key = typeof said['key'] === 'string' ? said['key'] : undefined
  return { action: typeof said['action'] === 'string' ? said['action'] : '', input: said['input'], key }
}

/** How a function knows those whom the platform names nobody: its own calls, and the holders of a signed session. */
export interface Proofs {
  isPlatform?: (event: unknown) => boolean
  session?: (session: unknown) => Caller | undefined
}

const sessionIn = (event: unknown) =>
  typeof event === 'object' && event !== null && 'session' in event ? event.session : undefined

function callerIn(event: unknown, told: Caller, { isPlatform, session }: Proofs): Caller {
  if (told.kind === 'account') return told
  if (told.kind === 'platform' && isPlatform?.(event)) return told
  return session?.(sessionIn(event)) ?? { kind: 'anonymous' }
}

/** Makes a service the `main` of a cloud function; who has no identity is nobody unless he proves one. */
export const entry =
  (service: Service, proofs: Proofs = {}) =>
  async (event: unknown, context: PlatformContext = {}) =>
    service(callOf(event), callerIn(event, callerOf(context), proofs), context.request_id ?? randomUUID())
