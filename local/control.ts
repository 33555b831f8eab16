import { randomBytes, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'

/** A door for the commands of this installation (`npm run backup`, `keys`), which know its secret from the data folder. */
export interface Control {
  url: string
  secret: string
  close: () => Promise<void>
}

export interface Orders {
  backup: (file: string) => Promise<void>
  /** Takes the key ring of the data folder as it is now; done when no call is under way that knew another. */
  keys: () => Promise<void>
}

type Name = keyof Orders
const orderNamed = (url: string | undefined): Name | undefined =>
  url === '/backup' ? 'backup' : url === '/keys' ? 'keys' : undefined

const sameSecret = (given: string, secret: string) => {
  const [a, b] = [Buffer.from(given), Buffer.from(secret)]
  return a.length === b.length && timingSafeEqual(a, b)
}

const mayOrder = (request: IncomingMessage, secret: string) =>
  request.headers.origin === undefined &&
  sameSecret(String(request.headers['x-nuanlin-secret'] ?? ''), secret)

async function obey(request: IncomingMessage, { orders, secret }: { orders: Orders; secret: string }) {
  const order = orderNamed(request.url)
  if (!mayOrder(request, secret) || request.method !== 'POST' || !order) return 404
  await orders[order](decodeURIComponent(String(request.headers['x-nuanlin-file'] ?? '')))
  return 200
}

/** Opens the door on this machine only, on any free port. */
export function openControl(orders: Orders): Promise<Control> {
  const secret = randomBytes(24).toString('base64url')
  const server = createServer((request, response) => {
    obey(request, { orders, secret }).then(
      status => response.writeHead(status).end(),
      (error: unknown) => response.writeHead(500).end(error instanceof Error ? error.message : String(error)),
    )
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      const close = () =>
        new Promise<void>(done => {
          server.close(() => done())
          server.closeIdleConnections()
        })
      resolve({ url: `http://127.0.0.1:${port}`, secret, close })
    })
  })
}

type Running = Pick<Control, 'secret'> & { control: string }

async function give(server: Running, order: Name, file = ''): Promise<void> {
  const headers = { 'x-nuanlin-secret': server.secret, 'x-nuanlin-file': encodeURIComponent(file) }
  const reply = await fetch(`${server.control}/${order}`, { method: 'POST', headers })
  if (!reply.ok) throw new Error(await reply.text())
}

/** Asks a running server for one consistent copy of its data. */
export const askForBackup = (server: Running, file: string): Promise<void> => give(server, 'backup', file)

/** Tells a running server that the key ring in its folder has changed; done when every call under way knows it. */
export const tellOfKeys = (server: Running): Promise<void> => give(server, 'keys')
