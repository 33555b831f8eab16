import type { Instant } from '../../domain/kernel/time'
import type { NoticesContract } from '../../domain/notices/contract'
import type { Handlers } from '../kit/serve'
import type { Shelf } from './shelf'
import { byReader, sendTo, stillTrue } from './steps-deliver'
import { freshLetterbox } from './steps-letterbox'
import { PORTION } from './store-jobs'
import type { NoticeRow } from './store-rows'

/** Longer than a run of a function may take. */
const STUCK = 10 * 60_000
const KEPT_FOR = 180 * 24 * 60 * 60_000

/** What a killed run may have sent is not sent again; it stays in the list, and urgent ones are telephoned. */
async function freeStuck({ store }: Shelf, now: Instant): Promise<void> {
  for (const { _id } of await store.stuck(now - STUCK))
    await store.changeFrom(_id, ['sending'], { state: { set: 'listed' } })
}

/** Nobody needs it any more. */
async function withoutPast({ store }: Shelf, rows: readonly NoticeRow[], now: Instant): Promise<NoticeRow[]> {
  for (const { _id, until } of rows)
    if (until <= now) await store.changeFrom(_id, ['waiting'], { state: { set: 'past' } })
  return rows.filter(({ until }) => until > now)
}

const deliverWith =
  (shelf: Shelf): Handlers<NoticesContract>['deliver'] =>
  async ({ now }) => {
    const { store, reach } = shelf
    await freeStuck(shelf, now)
    const due = await store.due(now)
    const rows = await stillTrue(shelf, await withoutPast(shelf, due, now))
    const groups = byReader(rows)
    const readers = [...groups.keys()]
    const [boxes, persons] = await Promise.all([store.letterboxes(readers), reach(readers)])
    for (const [id, mine] of groups) {
      const box = boxes.get(id) ?? freshLetterbox(id)
      await sendTo(shelf, { rows: mine, box, account: persons.get(id)?.account ?? '', now })
    }
    return { done: due.length, more: due.length === PORTION }
  }

const callUnreadWith =
  ({ store }: Shelf): Handlers<NoticesContract>['callUnread'] =>
  async ({ now }) => {
    const rows = await store.unread(now)
    const siblings = rows.length === 0 ? [] : await store.sameMatter(rows.map(({ matter }) => matter))
    const ended = new Set(
      siblings.flatMap(({ matter, state }) => (state === 'read' || state === 'called' ? [matter] : [])),
    )
    for (const { _id, matter, until } of rows) {
      const isOver = ended.has(matter) || until <= now
      const change = isOver
        ? { callAt: { drop: true as const } }
        : { state: { set: 'to-call' }, callAt: { drop: true as const } }
      await store.changeFrom(_id, ['listed', 'sent'], change)
    }
    return { done: rows.length, more: rows.length === PORTION }
  }

/** What the clock asks: send what is due, telephone about what was not read, let go what is old. */
export const deliverHandlers = (
  shelf: Shelf,
): Pick<Handlers<NoticesContract>, 'deliver' | 'callUnread' | 'tidy' | 'forget'> => ({
  deliver: deliverWith(shelf),
  callUnread: callUnreadWith(shelf),
  async tidy({ now }) {
    const rows = await shelf.store.older(now - KEPT_FOR)
    for (const { _id } of rows) await shelf.store.drop(_id)
    return { done: rows.length, more: rows.length === PORTION }
  },
  async forget({ input }) {
    const rows = await shelf.store.ofPerson(input.personId)
    for (const { _id } of rows) await shelf.store.drop(_id)
    if (rows.length < PORTION) await shelf.store.dropLetterbox(input.personId)
    return { done: rows.length, more: rows.length === PORTION }
  },
})
