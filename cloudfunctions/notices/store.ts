import type { PersonId, PlaceId } from '../../domain/kernel/ids'
import type { Instant } from '../../domain/kernel/time'
import type { Change, Collection, Database, Where } from '../kit/database'
import { boxesStore } from './store-boxes'
import { noticeJobs } from './store-jobs'
import { allOf, MOST, pagesOf } from '../kit/pages'
import type { NoticeRow, State } from './store-rows'

const MOST_SHOWN = 50
/** A list that is longer shows so many, and says that there are more. */
export const MOST_CALLS = 200

/** What of these rows is not there yet. */
async function missing(notices: Collection<NoticeRow>, rows: readonly NoticeRow[]): Promise<NoticeRow[]> {
  const ids = rows.map(({ _id }) => _id)
  const there = await notices.some([{ _id: { in: ids } }], { limit: ids.length, fields: ['at'] })
  const known = new Set(there.map(({ _id }) => _id))
  return rows.filter(({ _id }) => !known.has(_id))
}

/** Adds a page of rows; those that were told before, or are being told at this moment, stay as they are. How many are new. */
async function addPage(notices: Collection<NoticeRow>, page: readonly NoticeRow[]): Promise<number> {
  if ((await notices.addAll(page)) === 'added') return page.length
  let added = 0
  for (const row of await missing(notices, page)) if ((await notices.add(row)) === 'added') added++
  return added
}

/** Where those look who telephone. */
function callsStore(db: Database) {
  const notices = db.collection<NoticeRow>('notices')
  return {
    /** Who is to be telephoned in these places, the most pressing first. */
    callsIn: (places: readonly PlaceId[], now: Instant) =>
      notices.some([{ within: { in: [...places] }, state: 'to-call', until: { above: now } }], {
        limit: MOST_CALLS + 1,
        soonest: 'until',
      }),
    /** What was urgent in a place, newest first, told between two moments. */
    urgentIn: (within: PlaceId, before: Instant) =>
      notices.some([{ within, urgency: 'urgent', as: 'self', at: { below: before } }], {
        limit: MOST,
        newest: 'at',
        fields: ['kind', 'about', 'title', 'at', 'state'],
      }),
  }
}

/** Where notices and letterboxes lie. */
export function noticesStore(db: Database) {
  const notices = db.collection<NoticeRow>('notices')
  return {
    ...boxesStore(db),
    ...noticeJobs(db),
    ...callsStore(db),

    /** The newest notices of a reader, under all ids he goes by. */
    mine: (ids: readonly PersonId[]) =>
      notices.some([{ person: ids.length === 1 ? (ids[0] ?? '') : { in: [...ids] }, shown: true }], {
        limit: MOST_SHOWN,
        newest: 'at',
      }),
    notice: async (id: string) => (await notices.some([{ _id: id }], { limit: 1 }))[0],
    noticesBy: (ids: readonly string[]) =>
      allOf(ids, page => notices.some([{ _id: { in: page } }], { limit: MOST })),
    async tell(rows: readonly NoticeRow[]): Promise<number> {
      let added = 0
      for (const page of pagesOf(rows)) added += await addPage(notices, page)
      return added
    },
    /** Moves a notice on, unless it has come further already. */
    changeFrom: (id: string, from: readonly State[], change: Change, where: Where = {}) =>
      notices.change(id, { ...where, state: { in: [...from] } }, change),

    /** What was told of these things about these people, as far as it may still change. */
    about: (abouts: readonly string[], elders: readonly PersonId[], states: readonly State[]) =>
      allOf(elders, page =>
        notices.some(
          [{ about: { in: [...new Set(abouts)] }, elder: { in: page }, state: { in: [...states] } }],
          {
            limit: MOST,
            fields: ['about', 'elder', 'person', 'kind', 'happened', 'at', 'state', 'sendingAt'],
          },
        ),
      ),
  }
}

export type NoticesStore = ReturnType<typeof noticesStore>
