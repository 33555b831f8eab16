import type { Instant } from '../../domain/kernel/time'
import type { NoticesContract } from '../../domain/notices/contract'
import { subjectOf } from '../kit/ask'
import type { Handlers } from '../kit/serve'
import type { Shelf } from './shelf'
import { changeBox, stocked } from './steps-choose'
import { freshLetterbox, letterboxView } from './steps-letterbox'
import type { LetterboxRow, NoticeRow, State } from './store-rows'

const DONE: readonly State[] = ['read', 'called']
const isRead = ({ state, at, urgency }: NoticeRow, box: LetterboxRow) =>
  DONE.includes(state) || (urgency !== 'urgent' && at <= box.readUpTo)

const viewOf = (row: NoticeRow, box: LetterboxRow) => ({
  id: row._id,
  kind: row.kind,
  title: row.title,
  line: row.line,
  at: row.at,
  happened: row.happened,
  read: isRead(row, box),
  as: row.as,
  elder: row.elder,
  ...(row.topic && { topic: row.topic }),
  ...(row.page !== undefined && { page: row.page }),
  urgent: row.urgency === 'urgent',
})

const mineWith =
  ({ store, templates }: Shelf): Handlers<NoticesContract>['mine'] =>
  async ask => {
    const { id } = subjectOf(ask)
    const [rows, boxes] = await Promise.all([store.mine(id), store.letterboxes([id])])
    const box = boxes.get(id) ?? freshLetterbox(id)
    const notices = rows.map(row => viewOf(row, box))
    const unread = notices.filter(({ read }) => !read).length
    return { now: ask.now, unread, notices, letterbox: letterboxView(box), templates }
  }

const UNREAD: readonly State[] = ['waiting', 'listed', 'sent', 'to-call']

/** An urgent one is read one by one, because somebody telephones about the others. */
async function readUrgent({ store }: Shelf, person: string, ids: readonly string[], now: Instant) {
  for (const id of ids)
    await store.changeFrom(id, UNREAD, { state: { set: 'read' }, readAt: { set: now } }, { person })
}

/** What somebody does with his own messages. */
export const mineHandlers = (
  shelf: Shelf,
): Pick<Handlers<NoticesContract>, 'mine' | 'read' | 'choose' | 'allow'> => ({
  mine: mineWith(shelf),
  async read(ask) {
    const { id } = subjectOf(ask)
    await readUrgent(shelf, id, ask.input.urgent, ask.now)
    await changeBox(shelf.store, id, box =>
      box.readUpTo < ask.input.until ? { readUpTo: { set: ask.input.until } } : undefined,
    )
    return { noted: true }
  },
  async choose(ask) {
    const { topic, on } = ask.input
    const box = await changeBox(shelf.store, subjectOf(ask).id, was =>
      topic === 'reminders'
        ? { reminders: { set: on } }
        : { off: { set: on ? was.off.filter(one => one !== topic) : [...new Set([...was.off, topic])] } },
    )
    return { letterbox: letterboxView(box) }
  },
  async allow(ask) {
    const box = await changeBox(shelf.store, subjectOf(ask).id, was => stocked(was, ask, shelf.vault))
    return { letterbox: letterboxView(box) }
  },
})
