import type { PersonId } from '../../domain/kernel/ids'
import type { Instant } from '../../domain/kernel/time'
import { dataOf } from '../kit/ask-function'
import type { Shelf } from './shelf'
import { isInStock } from './steps-letterbox'
import { messageOf, sendByWeChat } from './steps-send'
import type { LetterboxRow, NoticeRow } from './store-rows'
import * as z from 'zod'

const TRY_AGAIN = 10 * 60_000

const gone = z.object({ gone: z.array(z.number().int()) })

/** Asks the services whether what is about to be told still holds; what does not becomes past. */
export async function stillTrue(
  { store, askFunction }: Shelf,
  rows: readonly NoticeRow[],
): Promise<NoticeRow[]> {
  const asked = [...new Set(rows.flatMap(({ checks }) => checks ?? []))]
  const past = new Set<NoticeRow>()
  for (const service of asked) {
    const mine = rows.filter(({ checks }) => checks === service)
    const claims = mine.map(({ kind, about, elder }) => ({ kind, about, personId: elder }))
    const reply = await askFunction(service, { action: 'stillHolds', input: { claims } })
    for (const at of gone.parse(dataOf(reply)).gone) {
      const row = mine[at]
      if (row) past.add(row)
    }
  }
  for (const { _id } of past) await store.changeFrom(_id, ['waiting'], { state: { set: 'past' } })
  return rows.filter(row => !past.has(row))
}

/** Takes the rows for this run; another run's rows are not ours. */
async function claim({ store }: Shelf, rows: readonly NoticeRow[], now: Instant): Promise<NoticeRow[]> {
  const ours: NoticeRow[] = []
  for (const row of rows)
    if (await store.changeFrom(row._id, ['waiting'], { state: { set: 'sending' }, sendingAt: { set: now } }))
      ours.push(row)
  return ours
}

type Template = NoticeRow['card']['template']

/** One consent is one message: whoever takes it out of the stock may send. */
const takeConsent = ({ store }: Shelf, box: LetterboxRow, template: Template) =>
  store.changeLetterbox(
    box._id,
    { account: box.account ?? '', [`stock.${template}`]: { from: 1 } },
    { [`stock.${template}`]: { inc: -1 }, revision: { inc: 1 } },
  )

const giveConsentBack = ({ store }: Shelf, box: LetterboxRow, template: Template) =>
  store.changeLetterbox(
    box._id,
    { account: box.account ?? '' },
    { [`stock.${template}`]: { inc: 1 }, revision: { inc: 1 } },
  )

/** He does not want any: the consents that were counted are worth nothing. */
const dropConsents = ({ store }: Shelf, box: LetterboxRow, template: Template) =>
  store.changeLetterbox(
    box._id,
    { account: box.account ?? '' },
    { [`stock.${template}`]: { set: 0 }, revision: { inc: 1 } },
  )

/** Sends what is due for one person as one message, at most once; what cannot go out stays in his list. */
export async function sendTo(
  shelf: Shelf,
  {
    rows,
    box,
    account,
    now,
  }: { rows: readonly NoticeRow[]; box: LetterboxRow; account: string; now: Instant },
): Promise<void> {
  const { store } = shelf
  const ours = await claim(shelf, rows, now)
  const message = messageOf(ours)
  if (!message) return
  const settle = async (change: Parameters<typeof store.changeFrom>[2]) => {
    for (const { _id } of ours) await store.changeFrom(_id, ['sending'], change)
  }
  const { template } = message.card
  if (!isInStock(box, account, template) || !(await takeConsent(shelf, box, template)))
    return settle({ state: { set: 'listed' } })
  // Nothing came back: it may have gone out, so it is not sent again; whoever must know is telephoned.
  const sent = await sendByWeChat(shelf, box, message).catch(() => 'unknown' as const)
  if (sent === 'sent') return settle({ state: { set: 'sent' }, sentAt: { set: now } })
  if (sent === 'refused') await dropConsents(shelf, box, template)
  if (sent !== 'failed') return settle({ state: { set: 'listed' } })
  await giveConsentBack(shelf, box, template)
  return settle({ state: { set: 'waiting' }, due: { set: now + TRY_AGAIN } })
}

/** What is due, by reader. */
export function byReader(rows: readonly NoticeRow[]): Map<PersonId, NoticeRow[]> {
  const groups = new Map<PersonId, NoticeRow[]>()
  for (const row of rows) groups.set(row.person, [...(groups.get(row.person) ?? []), row])
  return groups
}
