import type { Instant } from '../../domain/kernel/time'
import type { NoticesContract } from '../../domain/notices/contract'
import { atMost } from '../kit/at-most'
import type { Handlers } from '../kit/serve'
import type { Shelf } from './shelf'
import { sendTo } from './steps-deliver'
import { leavingOf } from './steps-leaving'
import { PORTION } from './store-jobs'
import type { NoticeRow } from './store-rows'

/** Longer than a run of a function may take. */
const STUCK = 10 * 60_000
const AT_ONCE = 16

/** Does the same with each, a few at a time. */
const each = <T>(rows: readonly T[], change: (row: T) => Promise<unknown>) => {
  const limited = atMost(AT_ONCE)
  return Promise.all(rows.map(row => limited(() => change(row))))
}

/** What a killed run may have sent is not sent again; it stays in the list, and urgent ones are telephoned. */
async function freeStuck({ store }: Shelf, now: Instant): Promise<number> {
  const stuck = await store.stuck(now - STUCK)
  await each(stuck, ({ _id }) => store.changeFrom(_id, ['sending'], { state: { set: 'listed' } }))
  return stuck.length
}

const deliverWith =
  (shelf: Shelf): Handlers<NoticesContract>['deliver'] =>
  async ({ now }) => {
    const stuck = await freeStuck(shelf, now)
    const due = await shelf.store.due(now)
    const { leaving, unasked } = await leavingOf(shelf, due, now)
    await each(leaving, one => sendTo(shelf, one, now))
    // The others went out; that a service does not answer is to be seen all the same.
    if (unasked > 0) throw new Error(`${unasked} notices wait: a service did not say whether they still hold`)
    return { done: stuck + due.length, more: stuck === PORTION || due.length === PORTION }
  }

const CALLABLE = ['waiting', 'listed', 'sent'] as const

/** Whoever got it and read it, or was told, ends the matter for everybody. */
const isEnd = ({ state }: NoticeRow) => state === 'read' || state === 'called'

async function toCalls({ store }: Shelf, rows: readonly NoticeRow[], now: Instant): Promise<void> {
  const told = await store.sameMatter(rows.map(({ matter }) => matter))
  const ends = new Map(told.filter(isEnd).map(row => [row.matter, row]))
  await each(rows, ({ _id, matter, until }) => {
    const end = ends.get(matter)
    const noCall = { callAt: { drop: true } } as const
    if (until <= now) return store.changeFrom(_id, CALLABLE, noCall)
    const readBy = end?.readBy === undefined ? {} : { readBy: { set: end.readBy } }
    const state = { set: end ? 'read' : 'to-call' }
    return store.changeFrom(_id, CALLABLE, {
      ...noCall,
      ...readBy,
      state,
      ...(end && { readAt: { set: now } }),
    })
  })
}

const callUnreadWith =
  (shelf: Shelf): Handlers<NoticesContract>['callUnread'] =>
  async ({ now }) => {
    const { store } = shelf
    const [rows, lapsed] = await Promise.all([store.unread(now), store.lapsed(now)])
    if (rows.length > 0) await toCalls(shelf, rows, now)
    // Its time is over and nobody got through to him: that is how it ended.
    await each(lapsed, ({ _id }) => store.changeFrom(_id, ['to-call'], { state: { set: 'unreachable' } }))
    return {
      done: rows.length + lapsed.length,
      more: [rows, lapsed].some(({ length }) => length === PORTION),
    }
  }

/** What the clock asks: send what is due, telephone about what was not read. */
export const deliverHandlers = (shelf: Shelf): Pick<Handlers<NoticesContract>, 'deliver' | 'callUnread'> => ({
  deliver: deliverWith(shelf),
  callUnread: callUnreadWith(shelf),
})
