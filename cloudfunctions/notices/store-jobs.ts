import type { PersonId } from '../../domain/kernel/ids'
import type { Instant } from '../../domain/kernel/time'
import type { Database } from '../kit/database'
import type { NoticeRow } from './store-rows'

/** As many as one portion of a job takes up. */
export const PORTION = 100

/** What the jobs of the clock look for. */
export function noticeJobs(db: Database) {
  const notices = db.collection<NoticeRow>('notices')
  return {
    /** What is due to leave the house. */
    due: (now: Instant) => notices.some([{ state: 'waiting', due: { below: now + 1 } }], { limit: PORTION }),
    /** What a run that was killed may or may not have sent. */
    stuck: (before: Instant) =>
      notices.some([{ state: 'sending', sendingAt: { below: before } }], { limit: PORTION }),
    /** What was urgent and nobody has read by its hour. */
    unread: (now: Instant) =>
      notices.some([{ state: { in: ['listed', 'sent'] }, callAt: { below: now + 1 } }], { limit: PORTION }),
    sameMatter: (matters: readonly string[]) =>
      notices.some([{ matter: { in: [...matters] } }], {
        limit: 1000,
        fields: ['matter', 'person', 'at', 'state'],
      }),
    older: (than: Instant) => notices.some([{ at: { below: than } }], { limit: PORTION, fields: ['at'] }),
    ofPerson: (person: PersonId) =>
      notices.some([{ person }, { elder: person }], { limit: PORTION, fields: ['at'] }),
    drop: (id: string) => notices.remove(id),
  }
}
