import type * as z from 'zod'
import type { PersonId, PlaceId } from '../../domain/kernel/ids'
import type { Card, Reader, Template, Topic, Urgency } from '../../domain/kernel/notice'
import type { Instant } from '../../domain/kernel/time'
import type { callSaid } from '../../domain/notices/views'
import type { Change, Row } from '../kit/database'

export type CallSaid = z.output<typeof callSaid>

/**
 * How far a notice has come. `sending` is held by the run that sends it; whoever finds it later does not send it again,
 * because it may have gone out.
 */
export type State =
  'waiting' | 'sending' | 'listed' | 'sent' | 'read' | 'to-call' | 'called' | 'unreachable' | 'past'

/** One thing told to one reader. */
export interface NoticeRow extends Row {
  /** Who reads it, and about whom it is. */
  person: PersonId
  elder: PersonId
  as: Reader
  /** Every place the elder's home lies in, and the canteen it is about: whoever works in one of them may telephone. */
  within: PlaceId[]
  kind: string
  about: string
  step: string
  /** The same for everybody who is told the same about the same elder. */
  matter: string
  title: string
  line: string
  card: Card
  topic?: Topic
  urgency: Urgency
  happened: Instant
  /** When it was told; the list has it from then on. */
  at: Instant
  /** When it may leave the house. */
  due: Instant
  until: Instant
  /** When it becomes a call unless somebody has read it; only on the row of the elder himself. */
  callAt?: Instant
  page?: string
  checks?: string
  state: State
  /** Whether his list has it; what is past is not there any more. */
  shown: boolean
  sendingAt?: Instant
  sentAt?: Instant
  readAt?: Instant
  /** Who read it, himself or somebody else who was told of the same. */
  readBy?: PersonId
  /** What the calls brought: by the key of the wish that noted them. */
  tries: number
  calls: Record<string, { said: CallSaid; at: Instant; by: PersonId }>
}

/** It does not hold any more, or something later took its place: nobody is told, and no list shows it. */
export const PAST = { state: { set: 'past' }, shown: { set: false } } as const satisfies Change

/** What one person has chosen, what he may still be sent, and how far he has read. */
export interface LetterboxRow extends Row {
  off: Topic[]
  reminders: boolean
  /** The WeChat account the stock belongs to: its fingerprint, and sealed itself. */
  account?: string
  address?: string
  sealedWith?: string
  stock: Partial<Record<Template, number>>
  readUpTo: Instant
  /** The keys of the last wishes that added to the stock. */
  wishes: string[]
  revision: number
}
