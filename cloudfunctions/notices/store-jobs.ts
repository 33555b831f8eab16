import type { PersonId } from '../../domain/kernel/ids'
import type { Instant } from '../../domain/kernel/time'
import type { Database } from '../kit/database'
import { allOf, MOST } from '../kit/pages'
import type { NoticeRow } from './store-rows'

/** As many as one portion of a job takes up. */
export const PORTION = 100

/** What the jobs of the clock look for. */
export function noticeJobs(db: Database) {
  const notices = db.collection<NoticeRow>('notices')
  const limit = PORTION
  return {
    /** What is due to leave the house. */
    due: (now: Instant) => notices.some([{ state: 'waiting', due: { below: now + 1 } }], { limit }),
    /** What a run that was killed may or may not have sent. */
    stuck: (before: Instant) =>
      notices.some([{ state: 'sending', sendingAt: { below: before } }], { limit, fields: ['state'] }),
    /** What was urgent and nobody has read by its hour. */
    unread: (now: Instant) =>
      notices.some([{ state: { in: ['waiting', 'listed', 'sent'] }, callAt: { below: now + 1 } }], { limit }),
    /** Calls that help nobody any more. */
    lapsed: (now: Instant) =>
      notices.some([{ state: 'to-call', until: { below: now + 1 } }], { limit, fields: ['state'] }),
    /** Everything told of these matters, to whomever. */
    sameMatter: (matters: readonly string[]) =>
      allOf(matters, page =>
        notices.some([{ matter: { in: page } }], {
          limit: MOST,
          fields: ['matter', 'person', 'state', 'readBy'],
        }),
      ),
    older: (than: Instant) => notices.some([{ at: { below: than } }], { limit, fields: ['at'] }),
    ofPerson: (person: PersonId) => notices.some([{ person }, { elder: person }], { limit, fields: ['at'] }),
    drop: (id: string) => notices.remove(id),
  }
}
