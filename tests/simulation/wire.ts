import { EventEmitter } from 'node:events'
import http from 'node:http'

/** Takes one call to the cloud and gives its reply, late, or never, or breaks; the simulation decides. */
export type Carry = (body: string) => Promise<string>

/** A request of the SDK that never leaves the process. */
class Wired extends EventEmitter {
  reusedSocket = false
  readonly socket = { connecting: false }
  private readonly pieces: string[] = []

  constructor(
    private readonly carry: Carry,
    private readonly onReply: (reply: EventEmitter) => void,
  ) {
    super()
  }

  setTimeout(): this {
    return this
  }

  write(piece: string | Buffer): boolean {
    this.pieces.push(piece.toString())
    return true
  }

  end(piece?: string | Buffer): this {
    if (piece !== undefined) this.write(piece)
    this.carry(this.pieces.join('')).then(
      text => this.deliver(text),
      (error: unknown) => this.emit('error', error),
    )
    return this
  }

  destroy(): this {
    return this
  }

  private deliver(text: string): void {
    const reply = Object.assign(new EventEmitter(), { statusCode: 200, headers: {} })
    this.onReply(reply)
    reply.emit('data', Buffer.from(text))
    reply.emit('end')
  }
}

/**
 * Puts the simulation between the unmodified SDK and the local cloud: what the SDK would send over a socket is carried
 * by hand, one call at a time, so that the same seed gives the same order. Gives what takes it back.
 */
export function takeOverWire(url: string, carry: Carry): () => void {
  const real = http.request
  const ours = (to: unknown, _: unknown, onReply: unknown) => {
    if (String(to).startsWith(url)) return new Wired(carry, onReply as (reply: EventEmitter) => void)
    throw new Error(`the simulation reaches nobody outside: ${String(to)}`)
  }
  Object.assign(http, { request: ours })
  return () => void Object.assign(http, { request: real })
}
