import type { PersonId } from '../../domain/kernel/ids'
import type { SittingId } from '../../domain/meals/ids'
import type { KeptScan } from '../../domain/meals/rules-offline-merge'
import type { Database, Row } from '../kit/database'

/** One noting of a counter without net: written once, never changed; only that it was put in order is noted on it. */
export interface ScanRow extends KeptScan, Row {
  sitting: SittingId
  device: string
  /** Its nonce begins with it, so that a sitting with very many can be read in parts. */
  part: string
  /** Who handed it in first. */
  who: PersonId
  /** There until everything that follows from it is written. */
  open?: true
}

const PAGE = 100
const MOST = 1000
const PARTS = Array.from({ length: 16 }, (_, at) => at.toString(16))

const pagesOf = <T>(all: readonly T[]) =>
  Array.from({ length: Math.ceil(all.length / PAGE) }, (_, page) => all.slice(page * PAGE, (page + 1) * PAGE))

/** A noting is kept once: its id follows from the sitting and from its nonce. */
export const scanId = (sitting: SittingId, nonce: string): string => `scan:${sitting}:${nonce}`

/** Where the notings of counters without net lie. */
export function scanStore(db: Database) {
  const scans = db.collection<ScanRow>('scans')
  const missing = async (rows: readonly ScanRow[]) => {
    const ids = rows.map(({ _id }) => _id)
    const there = await scans.some([{ _id: { in: ids } }], { limit: ids.length, fields: ['sitting'] })
    return rows.filter(({ _id }) => !there.some(one => one._id === _id))
  }
  const keepPage = async (page: readonly ScanRow[]) => {
    const fresh = await missing(page)
    if ((await scans.addAll(fresh)) === 'added') return
    // Somebody handed in some of them meanwhile: which ones, each one's own write tells.
    for (const row of fresh) await scans.add(row)
  }
  return {
    /** Keeps what is not there yet; what is stays as it arrived first. */
    async keep(rows: readonly ScanRow[]): Promise<void> {
      const once = [...new Map(rows.map(row => [row._id, row])).values()]
      for (const page of pagesOf(once)) await keepPage(page)
    },

    /** Everything that was noted about a sitting, however much it is. */
    async at(sitting: SittingId): Promise<ScanRow[]> {
      const all = await scans.some([{ sitting }], { limit: MOST })
      if (all.length < MOST) return all
      return (await Promise.all(PARTS.map(part => scans.some([{ sitting, part }], { limit: MOST })))).flat()
    },

    /** Sittings in which something waits to be put in order. */
    async openAt(): Promise<SittingId[]> {
      const rows = await scans.some([{ open: true }], { limit: MOST, fields: ['sitting'] })
      return [...new Set(rows.map(({ sitting }) => sitting))].sort()
    },

    close: (id: string) => scans.change(id, { open: true }, { open: { drop: true } }),
  }
}

export type ScanStore = ReturnType<typeof scanStore>
