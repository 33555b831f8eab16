import { authorise, type Via, type Visitor } from '../../domain/kernel/authorise'
import type { Action, Call } from '../../domain/kernel/contract'
import type { Person } from '../../domain/kernel/person'
import { isRefusal, refuse, type Refusal } from '../../domain/kernel/refusal'
import { key as keyShape } from '../../domain/kernel/shapes'
import type { Instant } from '../../domain/kernel/time'
import type { Caller } from './caller'
import type { Directory } from './directory'
import { isBrowser } from './session'

/** What a handler is given: the parsed wish, who asks in what capacity, for whom, and when. */
export interface Ask<I> {
  input: I
  /** The caller's record; absent for the platform and for guests. */
  caller: Person | undefined
  /** The fingerprint of the caller's account; absent for the platform and for a desk. */
  account: string | undefined
  /** The account itself, as the platform named it, to be sealed and written to; never stored as it is. */
  sender?: string
  /** Whether that account is one that we gave a browser ourselves: such accounts cost nothing. */
  browser?: boolean
  /** The desk page the call came from; absent for a phone. */
  desk: string | undefined
  via: Via
  /** The persons acted for: those the action names, or the caller himself when it names none. */
  subjects: Person[]
  /** The caller's key for this wish; empty for actions that write nothing. */
  key: string
  now: Instant
}

/** The field of the contract that a fault lies in; keys further inside may be the caller's own words and are not repeated. */
const fieldOf = (path: readonly PropertyKey[]) =>
  path
    .filter((step, at) => at === 0 || typeof step === 'number')
    .map(String)
    .join('.')

/** Reads a wish at the door: only what the action's shape allows, and a key where it writes. */
export function readWish(action: Action, call: Call): { input: unknown; key: string } | Refusal {
  const input = action.input.safeParse(call.input ?? {})
  if (!input.success) return refuse('request.unclear', { field: fieldOf(input.error.issues[0]?.path ?? []) })
  const key = keyShape.safeParse(call.key)
  if (action.writes && !key.success) return refuse('request.unclear', { field: 'key' })
  return { input: input.data, key: key.data ?? '' }
}

function visitorOf(caller: Caller, person: Person | undefined): Visitor {
  if (caller.kind === 'platform') return { kind: 'platform' }
  if (caller.kind === 'anonymous' || (caller.kind === 'desk' && !person)) return { kind: 'nobody' }
  const account = caller.kind === 'account' ? caller.account : caller.desk
  return person ? { kind: 'person', account, person } : { kind: 'guest', account }
}

/** Looks the caller and the persons acted for up, in one read, and asks the rule whether he may. */
export async function admit(
  action: Action,
  wish: { input: unknown; key: string },
  caller: Caller,
  { directory, now }: { directory: Directory; now: Instant },
): Promise<Ask<unknown> | Refusal> {
  const { allow } = action
  if (caller.kind === 'anonymous' && !allow.may.living.nobody) return refuse('access.not-signed-in')
  const ids = allow.subjects?.(wish.input) ?? []
  const found = await directory.find(caller, ids, now)
  const subjects = ids.length === 0 && found.caller ? [found.caller] : found.subjects
  const visitor = visitorOf(caller, found.caller)
  const via = authorise({ allow, input: wish.input, visitor, subjects, now })
  if (isRefusal(via)) return via
  return { ...wish, ...from(caller, directory), via, subjects, caller: found.caller, now }
}

/** Which account or which desk the call came from. */
const from = (
  caller: Caller,
  directory: Directory,
): Pick<Ask<unknown>, 'account' | 'browser' | 'desk' | 'sender'> => ({
  account: caller.kind === 'account' ? directory.accountTag(caller.account) : undefined,
  ...(caller.kind === 'account' && { sender: caller.account, browser: isBrowser(caller.account) }),
  desk: caller.kind === 'desk' ? caller.desk : undefined,
})
