import type * as z from 'zod'
import type { AccessRow } from './access'
import type { CommonRefusal, Facts, RefusalCode } from './refusal'

/**
 * Who may: a row of the service's table of access, and how its places and persons are read from the input. Of the persons
 * named by `subjects` each must be the caller himself, agree that he acts for him, or live where the caller's role holds.
 */
export interface Allow<I> {
  may: AccessRow
  /** Names the place a grant must cover; read from the parsed input. */
  scope?: (input: I) => string
  /** Names the persons acted for; an empty list means the caller himself. */
  subjects?: (input: I) => readonly string[]
}

/** What is counted besides the calls themselves: bookings by who asks for whom, scans by the station. */
export type Pace = 'booking' | 'scan'

/** One thing that can be asked of a service, declared once. */
export interface Action<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  R extends RefusalCode = RefusalCode,
> {
  /** One sentence for people who read the API. */
  says: string
  allow: Allow<z.output<I>>
  input: I
  output: O
  /** The refusals of this action's own; `access.*` and `request.*` come from the door and may always be given. */
  refuses: readonly R[]
  /** Whether it writes; such a call needs a key and is safe to repeat with it. */
  writes: boolean
  /** What else limits how often it may be asked. */
  pace?: Pace
}

/** Declares an action with its types kept. */
export const action = <I extends z.ZodType, O extends z.ZodType, const R extends RefusalCode>(
  declared: Action<I, O, R>,
): Action<I, O, R> => declared

// An action's types are invariant in its input, so a contract is any record of things shaped like actions.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Contract = Record<string, Action<any, any, any>>

export type InputOf<A extends Action> = z.output<A['input']>
export type AskedOf<A extends Action> = z.input<A['input']>
export type OutputOf<A extends Action> = z.output<A['output']>
export type RefusalOf<A extends Action> = A['refuses'][number]

/** What comes back over the wire. */
export type Reply<T, R extends RefusalCode = RefusalCode> =
  | { ok: true; data: T }
  | { ok: false; refusal: { code: R | CommonRefusal; facts: Facts } }
  | { ok: false; error: { requestId: string } }

/** What goes over the wire. */
export interface Call {
  action: string
  input: unknown
  key?: string | undefined
}
