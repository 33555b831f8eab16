import type { Card } from '../../domain/kernel/notice'
import { sendSubscribeMessage } from '../kit/wechat-message'
import type { LetterboxRow, NoticeRow } from './store-rows'
import { addressPlace } from './steps-letterbox'
import type { Sent, Shelf } from './shelf'

/** The fields of our two templates, in the order in which they were applied for. */
const fieldsOf = (title: string, { template, time, state, note }: Card): Record<string, string> =>
  template === 'reminder'
    ? { thing1: title, time2: time, thing3: note }
    : { thing1: title, phrase2: state, time3: time, thing4: note }

const MORE = (n: number) => `还有${n}件，点开看`

const isMorePressing = (a: NoticeRow, b: NoticeRow) =>
  Number(b.urgency === 'urgent') - Number(a.urgency === 'urgent') || b.happened - a.happened

/** What is urgent, and of that what happened last. */
export const mostPressing = (rows: readonly NoticeRow[]): NoticeRow | undefined =>
  [...rows].sort(isMorePressing)[0]

interface Message {
  title: string
  card: Card
  page: string
}

/** One message for everything that is due for somebody: the most pressing one, and how many more there are. */
export function messageOf({ title, card }: NoticeRow, count: number): Message {
  const note = count > 1 ? MORE(count - 1) : card.note
  return { title, card: { ...card, note }, page: 'packages/notices/messages/index' }
}

const WECHAT = 'wx:'

/** Hands a message to WeChat for the account that agreed to it. */
export async function sendByWeChat(
  { vault, templates }: Pick<Shelf, 'vault' | 'templates'>,
  box: LetterboxRow,
  { title, card, page }: Message,
): Promise<Sent> {
  const templateId = templates[card.template]
  const address = box.address === undefined ? '' : vault.open(box.address, addressPlace(box._id))
  if (templateId === undefined || !address.startsWith(WECHAT)) return 'refused'
  return sendSubscribeMessage({
    touser: address.slice(WECHAT.length),
    templateId,
    page,
    data: Object.fromEntries(Object.entries(fieldsOf(title, card)).map(([name, value]) => [name, { value }])),
  })
}

/** Hands the words to the text message service, for whoever has a number. */
export async function sendBySms(
  { directory, sms }: Pick<Shelf, 'directory' | 'sms'>,
  { person, title, line }: NoticeRow,
): Promise<Sent> {
  const [reader] = await directory.several([person])
  return reader?.phone === undefined ? 'refused' : sms.send(reader.phone, `${title}。${line}`)
}
