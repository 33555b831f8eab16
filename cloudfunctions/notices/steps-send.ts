import type { Card } from '../../domain/kernel/notice'
import { sendSubscribeMessage } from '../kit/wechat-message'
import type { LetterboxRow, NoticeRow } from './store-rows'
import { addressPlace } from './steps-choose'
import type { Sent, Shelf } from './shelf'

/** The fields of our two templates, in the order in which they were applied for. */
const fieldsOf = (title: string, { template, time, state, note }: Card): Record<string, string> =>
  template === 'reminder'
    ? { thing1: title, time2: time, thing3: note }
    : { thing1: title, phrase2: state, time3: time, thing4: note }

const MORE = (n: number) => `还有${n}件，点开看`

/** One message for everything that is due for somebody: the most pressing one, and how many more there are. */
export function messageOf(
  rows: readonly NoticeRow[],
): { title: string; card: Card; page: string } | undefined {
  const pressing = (a: NoticeRow, b: NoticeRow) =>
    Number(b.urgency === 'urgent') - Number(a.urgency === 'urgent') || b.happened - a.happened
  const [head, ...rest] = [...rows].sort(pressing)
  if (!head) return undefined
  const note = rest.length > 0 ? MORE(rest.length) : head.card.note
  return { title: head.title, card: { ...head.card, note }, page: 'packages/notices/messages/index' }
}

const WECHAT = 'wx:'

/** Hands a message to WeChat for the account that agreed to it. */
export async function sendByWeChat(
  { vault, templates }: Pick<Shelf, 'vault' | 'templates'>,
  box: LetterboxRow,
  { title, card, page }: { title: string; card: Card; page: string },
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
