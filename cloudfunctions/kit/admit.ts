import { authorise, type Via, type Visitor } from '../../domain/kernel/authorise'
import type { Action, Call } from '../../domain/kernel/contract'
import type { Person } from '../../domain/kernel/person'
import { isRefusal, refuse, type Refusal } from '../../domain/kernel/refusal'
import { key as keyShape } from '../../domain/kernel/shapes'
import type { Instant } from '../../domain/kernel/time'
import type { Caller } from './caller'
import type { Directory } from './directory'

/** What a handler is given: the parsed wish, who asks in what capacity, for whom, and when. */
export interface Ask<I> {
  input: I
  /** The caller's record; absent for the platform and for guests. */
  caller: Person | undefined
  /** The fingerprint of the caller's account; absent for the platform. */
  account: string | undefined
  via: Via
  /** The persons acted for: those the action names, or the caller himself when it names none. */
  subjects: Person[]
  /** The caller's key for this wish; empty for actions that write nothing. */
  key: string
  now: Instant
}

/** Reads a wish at the door: only what the action's shape allows, and a key where it writes. */
export function readWish(action: Action, call: Call): { input: unknown; key: string } | Refusal {
  const input = action.input.safeParse(call.input ?? {})
  if (!input.success) return refuse('request.unclear', { field: input.error.issues[0]?.path.join('.') ?? '' })
  const key = keyShape.safeParse(call.key)
  if (action.writes && !key.success) return refuse('request.unclear', { field: 'key' })
  return { input: input.data, key: key.data ?? '' }
}

function visitorOf(caller: Caller, person: Person | undefined): Visitor {
  if (caller.kind === 'platform') return { kind: 'platform' }
  if (caller.kind === 'anonymous') return { kind: 'nobody' }
  return person
    ? { kind: 'person', account: caller.account, person }
    : { kind: 'guest', account: caller.account }
}

async function lookUp(directory: Directory, account: string | undefined, ids: readonly string[]) {
  const { caller, subjects } = await directory.find(account, ids)
  return { caller, subjects: ids.length === 0 && caller ? [caller] : subjects }
}

/** Looks the caller and the persons acted for up, in one read, and asks the rule whether he may. */
export async function admit(
  action: Action,
  wish: { input: unknown; key: string },
  caller: Caller,
  { directory, now }: { directory: Directory; now: Instant },
): Promise<Ask<unknown> | Refusal> {
  if (caller.kind === 'anonymous') return refuse('access.not-signed-in')
  const account = caller.kind === 'account' ? caller.account : undefined
  const found = await lookUp(directory, account, action.allow.subjects?.(wish.input) ?? [])
  const { subjects } = found
  const via = authorise({
    allow: action.allow,
    input: wish.input,
    visitor: visitorOf(caller, found.caller),
    subjects,
    now,
  })
  if (isRefusal(via)) return via
  return {
    ...wish,
    via,
    subjects,
    caller: found.caller,
    account: account && directory.accountTag(account),
    now,
  }
}
