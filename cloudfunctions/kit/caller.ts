import type { PersonId } from '../../domain/kernel/ids'

/** What the platform says about a call; the only source of identity. */
export interface PlatformContext {
  request_id?: string
  /** JSON of the environment of this call, in current runtimes. */
  environment?: string
  /** The same as `key=value;…`, in old ones. */
  environ?: string
}

/**
 * An account is the WeChat openid or the uid of another login; a desk is a page that a person signed in from his phone; the
 * platform itself calls without any.
 */
export type Caller =
  | { kind: 'account'; account: string }
  | { kind: 'desk'; person: PersonId; desk: string }
  | { kind: 'anonymous' }
  | { kind: 'platform' }

function readEnvironment(context: PlatformContext): Record<string, unknown> {
  if (context.environment) return JSON.parse(context.environment) as Record<string, unknown>
  const pairs = (context.environ ?? '').split(';').filter(pair => pair.includes('='))
  return Object.fromEntries(
    pairs.map(pair => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  )
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/**
 * Who calls, from the context of this very call. The process's own environment is never asked: with several calls in one
 * process it names whoever came last. A context that cannot be read is an anonymous one, never the platform.
 */
export function callerOf(context: PlatformContext): Caller {
  let environment: Record<string, unknown>
  try {
    environment = readEnvironment(context)
  } catch {
    return { kind: 'anonymous' }
  }
  if (text(environment['TCB_ISANONYMOUS_USER']) === 'true') return { kind: 'anonymous' }
  const openid = text(environment['WX_OPENID']) || text(environment['WX_FROM_OPENID'])
  if (openid) return { kind: 'account', account: `wx:${openid}` }
  const uid = text(environment['TCB_UUID']) || text(environment['TCB_CUSTOM_USER_ID'])
  return uid ? { kind: 'account', account: `uid:${uid}` } : { kind: 'platform' }
}
