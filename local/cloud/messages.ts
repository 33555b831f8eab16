import type { Collection } from './collection'
import { parseJson } from './ejson'
import { CloudError } from './errors'
import { PhoneCodes } from './phone-codes'
import type { Reply, Request } from './request'
import { isWxError, readSubscribeMessage, type SentMessage, type WxError } from './subscribe-message'
import type { Document } from './values'
import { isDocument } from './values'

/** No caller can reach a collection of this name. */
export const messagesCollection = '$messages'

const toMessage = (document: Document): SentMessage => ({
  id: document._id as string,
  at: Number(document.at),
  touser: document.touser as string,
  templateId: document.templateId as string,
  page: document.page as string,
  data: isDocument(document.data ?? null) ? (document.data as Record<string, string>) : {},
})

/** How WeChat takes messages: as usual, not now, not from us any more, or without a word although it took them. */
export type WeChatMood = 'usual' | 'busy' | 'refusing' | 'silent'

const errors = {
  busy: { errcode: -1, errmsg: 'system error' },
  refusing: { errcode: 43101, errmsg: 'user refuse to accept the msg' },
} as const satisfies Partial<Record<WeChatMood, WxError>>

/** What WeChat does for functions: subscribe messages, kept like documents instead of being sent, and phone numbers. */
export class Messages {
  readonly phones = new PhoneCodes()
  mood: WeChatMood = 'usual'
  constructor(private readonly kept: Collection) {}

  /** `wx.api` of the wire protocol. */
  send(request: Request): Reply {
    const api = request.text('apiName')
    const data = request.has('requestData') ? parseJson(request.text('requestData')) : {}
    if (api === 'phonenumber.getPhoneNumber') return reply(this.phones.take(data))
    if (api !== 'subscribeMessage.send') {
      throw new CloudError('INVALID_ACTION', `The WeChat call ${api} is not known to the local cloud.`)
    }
    const message = readSubscribeMessage(data)
    if (isWxError(message)) return reply(message)
    if (this.mood === 'busy' || this.mood === 'refusing') return reply(errors[this.mood])
    const id = `m${String(this.kept.size + 1).padStart(9, '0')}`
    this.kept.write(this.kept.place(`s${id}`), { _id: id, at: request.now, ...message }, null)
    if (this.mood === 'silent') throw new CloudError('SYS_ERR', 'WeChat did not answer in time.')
    return reply({ errcode: 0, errmsg: 'ok', msgid: id })
  }

  /** Newest first. */
  list(): SentMessage[] {
    return [...this.kept.all()].flatMap(({ document }) => (document ? [toMessage(document)] : [])).reverse()
  }
}

const reply = (answer: object): Reply => ({ data: { responseData: JSON.stringify(answer) } })
