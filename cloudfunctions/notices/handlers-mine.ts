import { idsOf } from '../../domain/kernel/person'
import type { NoticesContract } from '../../domain/notices/contract'
import { subjectOf } from '../kit/ask'
import { atMost } from '../kit/at-most'
import type { Ask } from '../kit/admit'
import type { Handlers } from '../kit/serve'
import type { Shelf } from './shelf'
import { changeBox, stocked, switched } from './steps-choose'
import { freshLetterbox, letterboxView } from './steps-letterbox'
import type { LetterboxRow, NoticeRow, State } from './store-rows'

const AT_ONCE = 16

/** An urgent one is read when he has opened it himself, or was told it; the others when the list was looked at. */
const isRead = ({ state, at, urgency, person, readBy = person }: NoticeRow, box: LetterboxRow) =>
  state === 'called' ||
  (state === 'read' && readBy === person) ||
  (urgency !== 'urgent' && at <= box.readUpTo)

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
    const subject = subjectOf(ask)
    const [rows, boxes] = await Promise.all([store.mine(idsOf(subject)), store.letterboxes([subject.id])])
    const box = boxes.get(subject.id) ?? freshLetterbox(subject.id)
    const notices = rows.map(row => viewOf(row, box))
    const unread = notices.filter(({ read }) => !read).length
    return { now: ask.now, unread, notices, letterbox: letterboxView(box, ask.account), templates }
  }

const READABLE: readonly State[] = ['waiting', 'listed', 'sent', 'to-call', 'unreachable']

/** An urgent one is read one by one, and then nobody telephones about it any more, whoever of those who got it read it. */
async function readUrgent(
  { store }: Shelf,
  { input, now, ...ask }: Ask<{ urgent: string[] }>,
): Promise<void> {
  const ids = idsOf(subjectOf(ask))
  const mine = (await store.noticesBy(input.urgent)).filter(({ person }) => ids.includes(person))
  if (mine.length === 0) return
  const limited = atMost(AT_ONCE)
  const read = ({ _id, person }: NoticeRow, from: readonly State[], readBy = person) =>
    limited(() =>
      store.changeFrom(_id, from, {
        state: { set: 'read' },
        readAt: { set: now },
        readBy: { set: readBy },
      }),
    )
  await Promise.all(mine.map(row => read(row, READABLE)))
  // Somebody else of those who got it had read it before: now he has himself.
  const others = mine.filter(({ state, person, readBy = person }) => state === 'read' && readBy !== person)
  await Promise.all(others.map(row => read(row, ['read'])))
  const told = await store.sameMatter(mine.map(({ matter }) => matter))
  const open = told.filter(({ state }) => state === 'to-call')
  await Promise.all(open.map(row => read(row, ['to-call'], ids[0])))
}

/** What somebody does with his own messages. */
export const mineHandlers = (
  shelf: Shelf,
): Pick<Handlers<NoticesContract>, 'mine' | 'read' | 'choose' | 'allow'> => ({
  mine: mineWith(shelf),
  async read(ask) {
    const until = Math.min(ask.input.until, ask.now)
    await readUrgent(shelf, ask)
    await changeBox(shelf.store, subjectOf(ask).id, ({ readUpTo }) =>
      readUpTo < until ? { readUpTo: until } : undefined,
    )
    return { noted: true }
  },
  async choose(ask) {
    const { topic, on } = ask.input
    const box = await changeBox(shelf.store, subjectOf(ask).id, switched(topic, on))
    return { letterbox: letterboxView(box, ask.account) }
  },
  async allow(ask) {
    const box = await changeBox(shelf.store, subjectOf(ask).id, stocked(ask, shelf.vault))
    return { letterbox: letterboxView(box, ask.account) }
  },
})
