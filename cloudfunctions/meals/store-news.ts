import type { PersonId } from '../../domain/kernel/ids'
import type { Day, Instant } from '../../domain/kernel/time'
import type { SittingId } from '../../domain/meals/ids'
import type { Sitting } from '../../domain/meals/sitting'
import type { Change, Database } from '../kit/database'
import type { SittingRow } from './store'

/** As many sittings as one portion looks at. */
export const MOST = 20
const MOST_OF_A_DAY = 1000

/** What every write leaves that somebody is to be told of: that there is news, under the wish that made it. */
export const newsMark = ({ now, key }: { now: Instant; key: string }): Change => ({
  news: { set: now },
  newsKey: { set: key },
})

const unlessNew = ({ news, newsKey }: SittingRow) => ({
  news: news ?? { missing: true as const },
  newsKey: newsKey ?? { missing: true as const },
})

/** What the canteen has to tell, and what it noted at a cut-off. */
export function newsStore(db: Database) {
  const sittings = db.collection<SittingRow>('sittings')
  return {
    /** Sittings with news, the longest waiting first. */
    withNews: async (): Promise<SittingId[]> => {
      const page = { limit: MOST, soonest: 'news', fields: ['news'] }
      return (await sittings.some([{ news: { above: 0 } }], page)).map(({ _id }) => _id)
    },
    /** Everything done before a moment is told, unless there is news again; false then. */
    toldBefore: (row: SittingRow, moment: Instant) =>
      sittings.change(row._id, unlessNew(row), {
        news: { drop: true },
        newsKey: { drop: true },
        telling: { drop: true },
        told: { set: moment },
      }),
    toldUpTo: (row: SittingRow, upTo: PersonId) =>
      sittings.change(row._id, unlessNew(row), { telling: { set: { key: row.newsKey ?? '', upTo } } }),

    /** Of the sittings of a day how far their people have been reminded. */
    remindedOn: (day: Day) =>
      sittings.some([{ day }], { limit: MOST_OF_A_DAY, fields: ['state', 'reminded', 'day', 'shuts'] }),
    remindedUpTo: (id: SittingId, reminded: NonNullable<Sitting['reminded']>) =>
      sittings.change(id, {}, { reminded: { set: reminded } }),

    /** Sittings whose cut-off has passed and of which nobody has noted yet what was ordered. */
    toFreeze: (now: Instant) =>
      sittings.some([{ freezes: { below: now + 1 } }], { limit: MOST, soonest: 'freezes' }),
    freeze: ({ _id, freezes }: SittingRow, frozen: Sitting['frozen']) =>
      sittings.change(
        _id,
        { freezes: freezes ?? { missing: true }, frozen: { missing: true } },
        { freezes: { drop: true }, ...(frozen && { frozen: { set: frozen } }) },
      ),

    /** Cancels a sitting that is open and of which nothing was handed out. */
    cancel: (id: SittingId, cancelled: NonNullable<Sitting['cancelled']>) =>
      sittings.changeAndRead(
        id,
        { state: 'open', handedOut: { missing: true } },
        {
          state: { set: 'cancelled' },
          cancelled: { set: cancelled },
          ...newsMark({ now: cancelled.at, key: cancelled.key }),
        },
      ),
  }
}

export type NewsStore = ReturnType<typeof newsStore>
