import type { AsyncLocalStorage } from 'node:async_hooks'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { ClientRequest } from 'node:http'

/** One run of a function, and the requests of its own that are under way. */
export interface Invocation {
  readonly requestId: string
  over: boolean
  readonly outgoing: Set<ClientRequest>
}

const CHANNEL = 'http.client.request.start'
const tooLate = () => new Error('This call of the function is over: its time was up.')

/**
 * Node tells of every outgoing request within the call that makes it. So a function whose time is up, which inside one
 * process cannot be killed, at least reaches nothing any more: its next request to the database fails before it leaves.
 */
export function watchOutgoing(invocations: AsyncLocalStorage<Invocation>): () => void {
  const listen = (message: unknown) => {
    const invocation = invocations.getStore()
    if (!invocation) return
    // The channel's message is documented as `{ request }`.
    const { request } = message as { request: ClientRequest }
    if (invocation.over) {
      request.destroy(tooLate())
      return
    }
    invocation.outgoing.add(request)
    request.once('close', () => invocation.outgoing.delete(request))
  }
  subscribe(CHANNEL, listen)
  return () => void unsubscribe(CHANNEL, listen)
}

/** Ends a run: what it has under way is broken off, what it tries later fails. */
export function cutOff(invocation: Invocation): void {
  invocation.over = true
  for (const request of invocation.outgoing) request.destroy(tooLate())
}
