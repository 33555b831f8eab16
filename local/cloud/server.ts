import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { answer, type Parts } from './actions'
import { isPlainJson, parseJson } from './ejson'
import { CloudError, invalidParam, LocalCloudError } from './errors'
import { filesPath } from './files'
import { Request } from './request'

const largestBody = 64 * 1024 * 1024

/** The whole body; one that is too large is read to its end but not kept, so that the caller hears why. */
const bodyOf = async (message: IncomingMessage): Promise<Buffer> => {
  const pieces: Buffer[] = []
  let bytes = 0
  for await (const piece of message as AsyncIterable<Buffer>) {
    bytes += piece.length
    if (bytes <= largestBody) pieces.push(piece)
  }
  if (bytes > largestBody) throw invalidParam('The request is larger than 64 MB.')
  return Buffer.concat(pieces)
}

const errorBody = (error: unknown): { code: string; message: string } =>
  error instanceof CloudError
    ? { code: error.code, message: error.message }
    : {
        code: 'INTERNAL_ERROR',
        message: `The local cloud failed: ${error instanceof Error ? error.message : ''}`,
      }

export interface Surroundings {
  readonly parts: Parts
  readonly clock: () => number
  readonly pause: () => Promise<void>
}

/** The HTTP side, closed to browsers (they send an origin): `POST /admin` for calls, `PUT` and `GET /_files/…` for bytes. */
export class Front {
  private readonly server: Server
  private requests = 0

  constructor(private readonly around: Surroundings) {
    this.server = createServer((message, response) => void this.serve(message, response))
    this.server.keepAliveTimeout = 60_000
  }

  listen(port: number): Promise<number> {
    return new Promise((resolve, reject) => {
      this.server.once('error', () => {
        reject(new LocalCloudError('port-in-use', `Port ${port} on 127.0.0.1 cannot be used.`))
      })
      this.server.listen(port, '127.0.0.1', () => {
        const address = this.server.address()
        resolve(typeof address === 'object' && address ? address.port : port)
      })
    })
  }

  close(): Promise<void> {
    return new Promise(resolve => {
      this.server.close(() => resolve())
      this.server.closeIdleConnections()
      setTimeout(() => this.server.closeAllConnections(), 100).unref()
    })
  }

  private async serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const url = message.url ?? '/'
      if (message.headers.origin !== undefined) send(response, 403, '')
      else if (url.startsWith(filesPath))
        await this.serveFile(decodeURIComponent(url.slice(filesPath.length)), message, response)
      else if (message.method === 'POST') await this.serveCall(message, response)
      else send(response, 404, '')
    } catch {
      if (!response.headersSent) send(response, 400, '')
    }
  }

  private async serveCall(message: IncomingMessage, response: ServerResponse): Promise<void> {
    send(response, 200, await this.answer(async () => (await bodyOf(message)).toString('utf8')))
  }

  /** What one call of the wire protocol is answered with. */
  async answer(read: () => Promise<string> | string): Promise<string> {
    const requestId = `local-${(++this.requests).toString(16)}`
    const { parts, clock, pause } = this.around
    const evaluate = async () => {
      const body = parseJson(await read())
      if (!isPlainJson(body)) throw invalidParam('The request must be an object.')
      await pause()
      return answer(parts, new Request(body, clock()))
    }
    const result: object = await evaluate().catch(errorBody)
    return JSON.stringify({ requestId, ...result })
  }

  private async serveFile(path: string, message: IncomingMessage, response: ServerResponse): Promise<void> {
    const { files } = this.around.parts
    if (message.method === 'PUT') {
      const stored = await files
        .put(path, message.headers.authorization, await bodyOf(message))
        .catch(() => false)
      send(response, 200, stored ? '' : xmlError('AccessDenied'), 'application/xml')
      return
    }
    const body = files.get(path)
    send(response, body ? 200 : 404, body ?? '', 'application/octet-stream')
  }
}

const xmlError = (code: string): string =>
  `<Error><Code>${code}</Code><Message>${code}</Message><RequestId>local</RequestId><TraceId>local</TraceId></Error>`

const send = (
  response: ServerResponse,
  status: number,
  body: string | Buffer,
  type = 'application/json; charset=utf-8',
): void => {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) })
  response.end(body)
}
