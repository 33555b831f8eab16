import type { PlatformContext } from '../cloudfunctions/kit/caller'

/** Who calls: somebody through WeChat, somebody not signed in, or the platform itself (a timer, another function). */
export type Identity = { kind: 'wechat'; openid: string } | { kind: 'anonymous' } | { kind: 'platform' }

/** The second argument of a function, spelled as the platform spells it. */
export interface FunctionContext extends PlatformContext {
  request_id: string
  function_name: string
  time_limit_in_ms: number
  memory_limit_in_mb: number
  environment: string
}

const told = (identity: Identity): Record<string, string> => {
  if (identity.kind === 'wechat')
    return { WX_OPENID: identity.openid, WX_APPID: 'local', WX_CLIENTIP: '127.0.0.1' }
  return identity.kind === 'anonymous' ? { TCB_ISANONYMOUS_USER: 'true' } : {}
}

/** The context of one call; the only place where its identity stands. */
export const contextFor = (
  name: string,
  identity: Identity,
  call: { requestId: string; timeoutSeconds: number; memoryMb: number },
): FunctionContext => ({
  request_id: call.requestId,
  function_name: name,
  time_limit_in_ms: call.timeoutSeconds * 1000,
  memory_limit_in_mb: call.memoryMb,
  environment: JSON.stringify({
    SCF_NAMESPACE: 'nuanlin-local',
    TCB_ENV: 'nuanlin-local',
    ...told(identity),
  }),
})
