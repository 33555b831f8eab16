import type {
  Action,
  Call,
  Contract,
  InputOf,
  OutputOf,
  RefusalOf,
  Reply,
} from '../../domain/kernel/contract'
import { isRefusal, refuse, type Refusal } from '../../domain/kernel/refusal'
import type { Instant } from '../../domain/kernel/time'
import { admit, readWish, type Ask } from './admit'
import type { Caller } from './caller'
import type { Directory } from './directory'
import type { Limits } from './limits'
import { countedAs, wishOf } from './limits-wish'
import { masked, type Log, type LogLine } from './log'
import { openTurns } from './waiting-line'

type OfTheDoor = 'request.key-reused' | 'request.too-many-changes' | 'request.too-often'

export type Handlers<C extends Contract> = {
  [A in keyof C]: (ask: Ask<InputOf<C[A]>>) => Promise<OutputOf<C[A]> | Refusal<RefusalOf<C[A]> | OfTheDoor>>
}

export interface Tools {
  directory: Directory
  now: () => Instant
  log: Log
  limits: Limits
}

/** A service ready to be asked; the reply is always one of the three of the contract. */
export type Service = (call: Call, caller: Caller, requestId: string) => Promise<Reply<unknown>>

interface Route {
  action: Action
  handler: (ask: Ask<unknown>) => Promise<unknown>
}

/** What a handler said, as far as its contract promised it; throws for anything else. */
function asPromised(action: Action, answer: unknown): unknown {
  if (!isRefusal(answer)) return action.output.parse(answer)
  if (!action.refuses.includes(answer.refused) && !answer.refused.startsWith('request.'))
    throw new Error(`undeclared refusal ${answer.refused}`)
  return answer
}

async function take(route: Route | undefined, call: Call, caller: Caller, tools: Tools): Promise<unknown> {
  if (!route) return refuse('request.unclear', { field: 'action' })
  const { action, handler } = route
  const wish = readWish(action, call)
  if (isRefusal(wish))
    return caller.kind === 'anonymous' && !action.allow.may.living.nobody
      ? refuse('access.not-signed-in')
      : wish
  const ask = await admit(action, wish, caller, { directory: tools.directory, now: tools.now() })
  if (isRefusal(ask)) return ask
  const tooOften = tools.limits.wish(wishOf(action, ask, countedAs(caller, tools.directory)))
  if (tooOften) return tooOften
  return asPromised(action, await handler(ask))
}

const replyOf = (answer: unknown): Reply<unknown> =>
  isRefusal(answer)
    ? { ok: false, refusal: { code: answer.refused, facts: answer.facts } }
    : { ok: true, data: answer }

const endOf = (answer: unknown): Pick<LogLine, 'outcome' | 'code'> =>
  isRefusal(answer) ? { outcome: 'refused', code: answer.refused } : { outcome: 'ok' }

const traceOf = (error: unknown) =>
  masked(error instanceof Error ? (error.stack ?? error.message) : String(error))

function shortName(caller: Caller, directory: Directory): string {
  if (caller.kind === 'account') return directory.accountTag(caller.account).slice(0, 8)
  return caller.kind === 'desk' ? `desk ${caller.desk.slice(0, 8)}` : caller.kind
}

/**
 * Serves a contract: not too often → find the action → read the wish → who is it → may he → run → check the answer → log. A
 * refusal is an answer; anything thrown is a bug, logged with the request's id and told as no more than that id. Only a
 * database that has too much to do is no bug: who meets it is told when to come back, and every wish is safe to repeat with
 * its key.
 */
export function serve<C extends Contract>(
  service: string,
  contract: C,
  handlers: Handlers<C>,
  tools: Tools,
): Service {
  // The types of each pair were checked by `Handlers<C>`; from here on the schema guards them at run time.
  const routes = new Map(
    Object.keys(contract).map(name => [
      name,
      { action: contract[name], handler: handlers[name] } as unknown as Route,
    ]),
  )
  const inTurn = openTurns(tools.now)
  return async (call, caller, requestId) => {
    const started = tools.now()
    const route = routes.get(call.action)
    const log = (end: Pick<LogLine, 'outcome' | 'code' | 'trace'>) => {
      const action = route ? call.action : 'unknown'
      tools.log({
        requestId,
        service,
        action,
        who: shortName(caller, tools.directory),
        ms: tools.now() - started,
        ...end,
      })
    }
    try {
      const knock = { who: countedAs(caller, tools.directory), key: call.key, now: started }
      const answer = tools.limits.knock(knock) ?? (await inTurn(() => take(route, call, caller, tools)))
      log(endOf(answer))
      return replyOf(answer)
    } catch (error) {
      log({ outcome: 'error', trace: traceOf(error) })
      return { ok: false, error: { requestId } }
    }
  }
}
