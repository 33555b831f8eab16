import type { IncomingMessage } from 'node:http'
import type { Identity } from '../function-context'
import { FunctionError } from '../function-error'
import type { Host } from '../host'
import { json, unclear, type Answer, type Door } from './answer'
import { readBody } from './read-body'
import type { Tokens } from './token'

const statusOf = { kind: 415, large: 413, json: 400 } as const
const PATH = /^\/fn\/([a-z]+)$/

/** Somebody of the demo, or somebody whom the function itself recognises by his signed session. */
interface Asker {
  identity: Identity
  session?: string
}

/** Who asks: the owner of a good demo token, otherwise somebody the platform names nobody; never the platform. */
function askerOf(request: IncomingMessage, tokens: Tokens | undefined): Asker {
  const [, token] = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '') ?? []
  const openid = token === undefined ? undefined : tokens?.read(token)
  if (openid !== undefined) return { identity: { kind: 'wechat', openid } }
  return { identity: { kind: 'anonymous' }, ...(token !== undefined && { session: token }) }
}

/** Only these three of what was said go on to the function. */
function wishOf(said: unknown): { action: unknown; input: unknown; key: unknown } | undefined {
  if (typeof said !== 'object' || said === null || Array.isArray(said)) return undefined
  const { action, input, key } = said as Record<string, unknown>
  return { action, input, key }
}

async function run(host: Host, service: string, wish: object, { identity, session }: Asker): Promise<Answer> {
  try {
    const event = session === undefined ? wish : { ...wish, session }
    return json(200, await host.invoke(service, event, identity))
  } catch (error) {
    if (!(error instanceof FunctionError)) throw error
    if (error.code === 'FUNCTION_NOT_FOUND') return unclear(404, 'service')
    const status = error.code === 'FUNCTIONS_TIME_LIMIT_EXCEEDED' ? 504 : 500
    return json(status, { ok: false, error: { requestId: error.requestId } })
  }
}

/**
 * `POST /fn/<service>`: asks a function as the owner of a demo token, which only a demo has, or hands on the session of a
 * browser or a desk, which the function checks.
 */
export const functionDoor =
  (host: Host, tokens: Tokens | undefined): Door =>
  async (request, url) => {
    const [, service] = PATH.exec(url.pathname) ?? []
    if (service === undefined) return url.pathname.startsWith('/fn/') ? unclear(404, 'service') : undefined
    if (request.method !== 'POST') return { ...unclear(405, 'method'), headers: { allow: 'POST' } }
    const said = await readBody(request)
    if ('wrong' in said) return unclear(statusOf[said.wrong], 'body')
    const wish = wishOf(said.json)
    return wish ? run(host, service, wish, askerOf(request, tokens)) : unclear(400, 'body')
  }
