import type { IncomingMessage } from 'node:http'

const MOST_BYTES = 1024 * 1024

export type Said = { json: unknown } | { wrong: 'kind' | 'large' | 'json' }

const isJson = (request: IncomingMessage) =>
  /^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')

/** Reads a body of at most 1 MB of JSON. Only the JSON type is taken, which a page of another origin cannot send unasked. */
export async function readBody(request: IncomingMessage): Promise<Said> {
  const pieces: Buffer[] = []
  let bytes = 0
  // A body that is too large is read to its end but not kept, so that the caller hears why.
  for await (const piece of request as AsyncIterable<Buffer>) {
    bytes += piece.length
    if (bytes <= MOST_BYTES) pieces.push(piece)
  }
  if (bytes > MOST_BYTES) return { wrong: 'large' }
  if (!isJson(request)) return { wrong: 'kind' }
  try {
    return { json: JSON.parse(Buffer.concat(pieces).toString('utf8')) as unknown }
  } catch {
    return { wrong: 'json' }
  }
}
