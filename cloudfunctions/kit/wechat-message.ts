import { callWeChat } from './database'

/** A subscribe message as WeChat takes it. */
export interface SubscribeMessage {
  touser: string
  templateId: string
  page: string
  data: Record<string, { value: string }>
}

type Json = Record<string, unknown>
const codeIn = (answer: unknown): number => {
  const json = typeof answer === 'object' && answer !== null ? (answer as Json) : {}
  const code = json['errcode'] ?? json['errCode'] ?? 0
  return typeof code === 'number' ? code : -1
}

/** The receiver has taken his consent back, or there is no such receiver. */
const REFUSED = [43101, 40003]

/**
 * Hands a subscribe message to WeChat: `sent`, `refused` when the receiver does not want it, `failed` when WeChat says that
 * it was not sent. Throws when nothing came back: then it may have gone out, and must not be sent again.
 */
export async function sendSubscribeMessage(
  message: SubscribeMessage,
): Promise<'sent' | 'refused' | 'failed'> {
  const code = codeIn(await callWeChat('subscribeMessage.send', message))
  if (code === 0) return 'sent'
  return REFUSED.includes(code) ? 'refused' : 'failed'
}
