import type { IncomingMessage } from 'node:http'
import type { Identity } from '../function-context'
import { FunctionError } from '../function-error'
import type { Host } from '../host'
import { json, unclear, type Answer, type Door } from './answer'
import { readBody } from './read-body'
import type { Tokens } from './token'

const statusOf = { kind: 415, large: 413, json: 400 } as const
const PATH = /^\/fn\/([a-z]+)$/

/** Who asks: the owner of a good token, otherwise somebody not signed in; never the platform. */
function identityOf(request: IncomingMessage, tokens: Tokens): Identity {
  const [, token = ''] = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '') ?? []
  const openid = token && tokens.read(token)
  return openid ? { kind: 'wechat', openid } : { kind: 'anonymous' }
}

/** Only these three of what was said go on to the function. */
function wishOf(said: unknown): { action: unknown; input: unknown; key: unknown } | undefined {
  if (typeof said !== 'object' || said === null || Array.isArray(said)) return undefined
  const { action, input, key } = said as Record<string, unknown>
  return { action, input, key }
}

async function run(host: Host, service: string, wish: object, identity: Identity): Promise<Answer> {
  try {
    return json(200, await host.invoke(service, wish, identity))
  } catch (error) {
    if (!(error instanceof FunctionError)) throw error
    if (error.code === 'FUNCTION_NOT_FOUND') return unclear(404, 'service')
    const status = error.code === 'FUNCTIONS_TIME_LIMIT_EXCEEDED' ? 504 : 500
    return json(status, { ok: false, error: { requestId: error.requestId } })
  }
}

/** `POST /fn/<service>`: asks a function as the owner of the token. */
export const functionDoor =
  (host: Host, tokens: Tokens): Door =>
  async (request, url) => {
    const [, service] = PATH.exec(url.pathname) ?? []
    if (service === undefined) return url.pathname.startsWith('/fn/') ? unclear(404, 'service') : undefined
    if (request.method !== 'POST') return { ...unclear(405, 'method'), headers: { allow: 'POST' } }
    const said = await readBody(request)
    if ('wrong' in said) return unclear(statusOf[said.wrong], 'body')
    const wish = wishOf(said.json)
    return wish ? run(host, service, wish, identityOf(request, tokens)) : unclear(400, 'body')
  }
