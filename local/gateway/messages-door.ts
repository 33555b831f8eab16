import type { SentMessage } from '../cloud/subscribe-message'
import { clockOf, dayOf } from '../../domain/kernel/time'
import type { Door } from './answer'

const escaped = (text: string) => text.replace(/[&<>"']/g, char => `&#${char.charCodeAt(0)};`)

const block = ({ at, touser, templateId, page, data }: SentMessage) => `<article>
  <p>${dayOf(at)} ${clockOf(at)} → ${escaped(touser)}</p>
  <p>${escaped(templateId)} · ${escaped(page)}</p>
  <ul>${Object.entries(data)
    .map(([name, value]) => `<li>${escaped(name)}：${escaped(value)}</li>`)
    .join('')}</ul>
</article>`

const pageOf = (messages: readonly SentMessage[]) => `<!doctype html><html lang="zh-CN"><meta charset="utf-8">
<title>发出的微信提醒</title><h1>发出的微信提醒</h1>
${messages.length === 0 ? '<p>还没有发过提醒。</p>' : messages.map(block).join('\n')}</html>`

const isHere = (address: string | undefined) => /^(::1|(::ffff:)?127\.)/.test(address ?? '')

/** `GET /_messages`: what WeChat would have delivered, newest first; only for whoever sits at this machine. */
export const messagesDoor =
  (messages: () => readonly SentMessage[]): Door =>
  (request, { pathname }) =>
    pathname === '/_messages' && request.method === 'GET' && isHere(request.socket.remoteAddress)
      ? {
          status: 200,
          type: 'text/html; charset=utf-8',
          body: pageOf(messages()),
          headers: { 'cache-control': 'no-store', 'content-security-policy': "default-src 'none'" },
        }
      : undefined
