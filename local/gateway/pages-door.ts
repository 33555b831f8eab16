import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { extname, join, resolve, sep } from 'node:path'
import type { Answer, Door } from './answer'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest('base64')

/** Scripts from here only, and those that stand in the page itself by their fingerprints; styles may stand on elements. */
function policyFor(html: string): string {
  const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)]
  const scripts = inline.map(([, text = '']) => `'sha256-${sha256(text)}'`)
  return [
    "default-src 'self'",
    ["script-src 'self'", ...scripts].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

function fileAnswer(file: string): Answer {
  const body = readFileSync(file)
  const type = types[extname(file)] ?? 'application/octet-stream'
  const headers = { 'cache-control': 'no-cache', etag: `"${sha256(body)}"` }
  if (extname(file) !== '.html') return { status: 200, type, body, headers }
  return {
    status: 200,
    type,
    body,
    headers: { ...headers, 'content-security-policy': policyFor(body.toString('utf8')) },
  }
}

/** The file a path means, if it lies in the folder. */
function fileIn(folder: string, pathname: string): string | undefined {
  let path: string
  try {
    path = decodeURIComponent(pathname)
  } catch {
    return undefined
  }
  const file = resolve(join(folder, path.endsWith('/') ? `${path}index.html` : path))
  const inside = file.startsWith(resolve(folder) + sep) && !path.includes('\0')
  return inside && existsSync(file) && statSync(file).isFile() ? file : undefined
}

/** The web pages; files are asked for again each time and answered with 304 while they are the same. */
export const pagesDoor =
  (folder: string): Door =>
  (request, { pathname }) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return undefined
    const file = fileIn(folder, pathname)
    if (!file) return undefined
    const answer = fileAnswer(file)
    return request.headers['if-none-match'] === answer.headers?.['etag']
      ? { ...answer, status: 304, body: '' }
      : answer
  }
