import type { Reply } from '../../domain/kernel/contract'
import type { CommonRefusal, Facts, RefusalCode } from '../../domain/kernel/refusal'

/** Nothing reached the other side. */
export interface Offline {
  ok: false
  offline: true
}

/** A wish went out and no answer came back: it may be done or not. */
export interface Unsure {
  ok: false
  unsure: true
}

/** What comes of asking: the other side's reply, or why there is none. */
export type Answer<T, R extends RefusalCode = RefusalCode> = Reply<T, R> | Offline | Unsure

/** A refusal as it came over the wire. */
export interface RefusalSaid<R extends RefusalCode = RefusalCode> {
  code: R | CommonRefusal
  facts: Facts
}

/** So many are asking that this call was turned away; nothing is lost, one comes back in some seconds. */
export interface Busy {
  ok: false
  refusal: RefusalSaid & { code: 'request.busy' }
}

export const offline: Offline = { ok: false, offline: true }
export const unsure: Unsure = { ok: false, unsure: true }
/** The cloud itself took no more calls. */
export const busy: Busy = { ok: false, refusal: { code: 'request.busy', facts: { untouched: true } } }
/** Our fault, without a request id because nobody gave one. */
export const failed = { ok: false, error: { requestId: '' } } as const

const isThing = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** Whether something that came over the wire has the shape of a reply. */
export function isReply(value: unknown): value is Reply<unknown> {
  if (!isThing(value)) return false
  if (value['ok'] === true) return 'data' in value
  return value['ok'] === false && (isThing(value['refusal']) || isThing(value['error']))
}

export const isBusy = (answer: Answer<unknown>): answer is Busy =>
  'refusal' in answer && answer.refusal.code === 'request.busy'
