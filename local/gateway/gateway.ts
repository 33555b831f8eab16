import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { json, send, type Answer, type Door } from './answer'

export interface Gateway {
  readonly port: number
  /** From now on these doors are tried in turn; before, everybody is asked to wait. */
  open: (doors: readonly Door[]) => void
  close: () => Promise<void>
}

const waiting: Answer = {
  status: 503,
  type: 'text/plain; charset=utf-8',
  body: '正在启动，请稍候。Starting, please wait.\n',
  headers: { 'retry-after': '2' },
}
const nothing: Answer = {
  status: 404,
  type: 'text/plain; charset=utf-8',
  body: '这里没有这一页。There is nothing here.\n',
}

async function tryDoors(doors: readonly Door[], request: IncomingMessage): Promise<Answer> {
  const url = new URL(request.url ?? '/', 'http://here')
  if (url.pathname === '/health') return json(200, { ok: true })
  for (const door of doors) {
    const answer = await door(request, url)
    if (answer) return answer
  }
  return nothing
}

/** Takes the port at once, so that a taken one is known before anything is made. Rejects with the system's error. */
export function openGateway(port: number, host: string, log: (line: string) => void): Promise<Gateway> {
  let doors: readonly Door[] | undefined
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const withBody = request.method !== 'HEAD'
    try {
      send(response, doors ? await tryDoors(doors, request) : waiting, withBody)
    } catch (error) {
      // A broken connection or a malformed address; a function's failures were turned into answers before.
      log(`gateway: ${error instanceof Error ? error.message : String(error)}`)
      if (response.headersSent) response.destroy()
      else send(response, { ...nothing, status: 400 }, withBody)
    }
  }
  const server = createServer((request, response) => void serve(request, response))
  server.requestTimeout = 30_000
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      const address = server.address()
      resolve({
        port: typeof address === 'object' && address ? address.port : port,
        open: opened => void (doors = opened),
        close: () =>
          new Promise(done => {
            server.close(() => done())
            server.closeIdleConnections()
          }),
      })
    })
  })
}
