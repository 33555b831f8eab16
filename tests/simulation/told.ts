import type { Answer } from '../../src/lib/answer'

/** What somebody was told about one person's meal: asked between two instants, answered so, or never for sure. */
export interface Told {
  sitting: string
  person: string
  did: 'book' | 'change' | 'cancel' | 'collect' | 'see'
  set: string
  n: number
  start: number
  /** Infinity while nobody knows whether it still takes effect. */
  end: number
  ok?: { code?: string; set?: string; n?: number; collected?: boolean; live?: boolean }
  refused?: string
}

/** What somebody was told: asked between two instants; the data of a yes, or the code of a no, or neither. */
export interface Asked {
  start: number
  end: number
  data?: unknown
  refused?: string
  /** Until when a copy of the call may still be under way; a no was true, but the copy may yet be granted, once. */
  stillUntil: number
}

/** How an answer ended: granted, refused, or unknown for ever. */
export function endOf(answer: Answer<unknown>, now: number): Omit<Asked, 'start' | 'stillUntil'> {
  if (answer.ok) return { end: now, data: answer.data }
  return 'refusal' in answer ? { end: now, refused: answer.refusal.code } : { end: Infinity }
}
