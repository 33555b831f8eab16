import type { IncomingMessage, ServerResponse } from 'node:http'

/** What goes back for one request. */
export interface Answer {
  status: number
  type: string
  body: string | Buffer
  headers?: Readonly<Record<string, string>>
}

export type Door = (request: IncomingMessage, url: URL) => Promise<Answer | undefined> | Answer | undefined

export const json = (status: number, body: unknown): Answer => ({
  status,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(body),
  headers: { 'cache-control': 'no-store' },
})

/** The refusal of the gateway itself, in the same shape as a service's. */
export const unclear = (status: number, field: string): Answer =>
  json(status, { ok: false, refusal: { code: 'request.unclear', facts: { field } } })

/** Holds for every answer: nothing sniffed, nothing told to others, nothing framed. */
const always = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

export function send(
  response: ServerResponse,
  { status, type, body, headers }: Answer,
  withBody: boolean,
): void {
  response.writeHead(status, {
    ...always,
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    ...headers,
  })
  response.end(withBody ? body : undefined)
}
