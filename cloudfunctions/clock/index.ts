import { asPlatform } from '../kit/ask-function'
import { cloudMain } from '../kit/tools'
import type { PlatformContext } from '../kit/caller'
import { clockService } from './service'

/** Ticking is harmless whoever causes it, so a missing identity is proof enough here; what it asks of others is vouched for. */
const serve = cloudMain(
  tools => clockService(tools, asPlatform(tools.vault)),
  () => true,
)

/** What the platform's timer sends. */
interface TimerEvent {
  TriggerName?: unknown
}

/** Every event means one thing here; who may cause it is told by the context alone, so that no client can play the timer. */
export const main = (event: TimerEvent | null, context?: PlatformContext) => {
  const trigger = typeof event?.TriggerName === 'string' ? event.TriggerName : ''
  return serve({ action: 'tick', input: { trigger } }, context)
}
