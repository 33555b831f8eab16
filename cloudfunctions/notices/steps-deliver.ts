import type { Template } from '../../domain/kernel/notice'
import type { Instant } from '../../domain/kernel/time'
import type { Change } from '../kit/database'
import type { Sent, Shelf } from './shelf'
import { TRY_AGAIN, type Leaving } from './steps-leaving'
import { isInStock } from './steps-letterbox'
import { messageOf, mostPressing, sendBySms, sendByWeChat } from './steps-send'
import type { LetterboxRow, NoticeRow } from './store-rows'

/** Takes the rows for this run; another run's rows are not ours. */
async function claim({ store }: Shelf, rows: readonly NoticeRow[], now: Instant): Promise<NoticeRow[]> {
  const ours: NoticeRow[] = []
  for (const row of rows)
    if (await store.changeFrom(row._id, ['waiting'], { state: { set: 'sending' }, sendingAt: { set: now } }))
      ours.push(row)
  return ours
}

/** Changes the stock of a template while the account it was given for is still his. */
const restock = (
  { store }: Shelf,
  { _id, account = '' }: LetterboxRow,
  template: Template,
  change: { inc: number } | { set: number },
) => {
  const path = `stock.${template}`
  const where = { account, ...('inc' in change && change.inc < 0 && { [path]: { from: 1 } }) }
  return store.changeLetterbox(_id, where, { [path]: change, revision: { inc: 1 } })
}

/** What is still unsaid; `none` when there is no way to say it. */
type Outcome = Sent | 'none' | 'unknown'

/** By WeChat, for one consent: whoever takes it out of the stock may send. Nobody knows is an answer too. */
async function byWeChat(shelf: Shelf, { box, account }: Leaving, rows: NoticeRow[]): Promise<Outcome> {
  const head = mostPressing(rows.filter(({ card }) => isInStock(box, account, card.template)))
  if (!head) return 'none'
  const { template } = head.card
  if (!(await restock(shelf, box, template, { inc: -1 }))) return 'none'
  const sent = await sendByWeChat(shelf, box, messageOf(head, rows.length)).catch(() => 'unknown' as const)
  // He does not want any: the consents that were counted are worth nothing.
  if (sent === 'refused') await restock(shelf, box, template, { set: 0 })
  if (sent === 'failed') await restock(shelf, box, template, { inc: 1 })
  return sent
}

const isUnsaid = (outcome: Outcome) => outcome === 'none' || outcome === 'refused'

/** A text message, for what is urgent and WeChat did not take. */
async function bySms(shelf: Shelf, rows: readonly NoticeRow[]): Promise<Outcome> {
  const head = mostPressing(rows.filter(({ urgency }) => urgency === 'urgent'))
  return head ? sendBySms(shelf, head).catch(() => 'unknown' as const) : 'none'
}

const after = (outcome: Outcome, now: Instant): Change => {
  if (outcome === 'sent') return { state: { set: 'sent' }, sentAt: { set: now } }
  if (outcome === 'failed')
    return { state: { set: 'waiting' }, due: { set: now + TRY_AGAIN }, sendingAt: { drop: true } }
  // Where nothing came back it may have gone out, so it is not sent again; whoever must know is telephoned.
  return outcome === 'unknown'
    ? { state: { set: 'listed' } }
    : { state: { set: 'listed' }, sendingAt: { drop: true } }
}

/** Sends what is due for one person as one message, at most once; what cannot go out stays in his list. */
export async function sendTo(shelf: Shelf, leaving: Leaving, now: Instant): Promise<void> {
  const ours = await claim(shelf, leaving.rows, now)
  if (ours.length === 0) return
  const wechat = await byWeChat(shelf, leaving, ours)
  const outcome = isUnsaid(wechat) ? await bySms(shelf, ours) : wechat
  const change = after(outcome, now)
  for (const { _id } of ours) await shelf.store.changeFrom(_id, ['sending'], change)
}
