import type { PersonId, PlaceId } from '../../domain/kernel/ids'
import type { Change, Collection, Database, Where } from '../kit/database'
import { boxesStore } from './store-boxes'
import { noticeJobs, PORTION } from './store-jobs'
import type { NoticeRow, State } from './store-rows'

const MOST_SHOWN = 50
/** A list that is longer shows so many, and says that there are more. */
export const MOST_CALLS = 200

/** Some of them are there, from a run that was cut short: each is tried by itself. */
async function oneByOne(notices: Collection<NoticeRow>, rows: readonly NoticeRow[]): Promise<void> {
  for (const row of rows) await notices.add(row)
}

/** Adds rows; those that were told before stay as they are. */
async function addTo(notices: Collection<NoticeRow>, rows: readonly NoticeRow[]): Promise<void> {
  for (let at = 0; at < rows.length; at += PORTION) {
    const page = rows.slice(at, at + PORTION)
    if ((await notices.addAll(page)) === 'exists') await oneByOne(notices, page)
  }
}

/** Where notices and letterboxes lie. */
export function noticesStore(db: Database) {
  const notices = db.collection<NoticeRow>('notices')
  return {
    ...boxesStore(db),
    ...noticeJobs(db),

    /** The newest notices of a reader. */
    mine: (person: PersonId) =>
      notices.some([{ person, state: { not: 'past' } }], { limit: MOST_SHOWN, newest: 'at' }),
    notice: async (id: string) => (await notices.some([{ _id: id }], { limit: 1 }))[0],
    tell: (rows: readonly NoticeRow[]) => addTo(notices, rows),
    /** Moves a notice on, unless it has come further already. */
    changeFrom: (id: string, from: readonly State[], change: Change, where: Where = {}) =>
      notices.change(id, { ...where, state: { in: [...from] } }, change),

    /** What has not left the house, or waits to be telephoned, about these matters. */
    openAbout: (abouts: readonly string[], elders: readonly PersonId[]) =>
      notices.some(
        [{ about: { in: [...abouts] }, elder: { in: [...elders] }, state: { in: ['waiting', 'to-call'] } }],
        { limit: 1000, fields: ['about', 'elder', 'kind', 'step', 'at', 'state'] },
      ),
    allAbout: (about: string, elder: PersonId) =>
      notices.some([{ about, elder }], { limit: 200, fields: ['kind', 'state'] }),

    callsIn: (community: PlaceId) =>
      notices.some([{ community, state: 'to-call' }], { limit: MOST_CALLS + 1 }),
    urgentIn: (community: PlaceId) =>
      notices.some([{ community, urgency: 'urgent', as: 'self' }], {
        limit: 1000,
        newest: 'at',
        fields: ['kind', 'about', 'title', 'at', 'state', 'person', 'home'],
      }),
  }
}

export type NoticesStore = ReturnType<typeof noticesStore>
