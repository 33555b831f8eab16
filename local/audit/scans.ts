import type { ServedRow, SittingRow } from '../../cloudfunctions/meals/store'
import type { ScanRow } from '../../cloudfunctions/meals/store-scans'
import type { Instant } from '../../domain/kernel/time'
import type { Check, Finding, Store } from './finding'

/** The clock finishes what was handed in within this time. */
const PATIENCE = 15 * 60_000

// The store holds what the service meals wrote.
const scansIn = (store: Store) => store('scans') as unknown as ScanRow[]
const servedIn = (store: Store) => store('served') as unknown as ServedRow[]
const sittingsIn = (store: Store) => store('sittings') as unknown as SittingRow[]

const finding = (row: string, says: string): Finding => ({ invariant: 'I9', row, says })
const wasGiven = ({ told }: ScanRow) => told === 'given' || told === 'given-unlisted'

/** When it happened: the phone's clock put right, not before its list was made and not after it was handed in. */
function momentOf({ at, ahead, ours, list, receivedAt }: ScanRow): Instant {
  const told = ours && at + ahead < list.takenAt ? list.takenAt : at + ahead
  return Math.max(0, told > receivedAt ? receivedAt : told)
}

/** By sitting: the moments at which a meal was handed over without net. */
function momentsOf(scans: readonly ScanRow[]): Map<string, Set<Instant>> {
  const moments = new Map<string, Set<Instant>>()
  for (const scan of scans.filter(wasGiven))
    moments.set(scan.sitting, (moments.get(scan.sitting) ?? new Set()).add(momentOf(scan)))
  return moments
}

/** A scan that names its guest in the open, and the place it means. */
function placeOf({ by }: ScanRow, sitting: SittingRow): string | undefined {
  if ('look' in by) return undefined
  const person = 'code' in by ? sitting.codes[by.code] : by.personId
  return person !== undefined && sitting.by[person] ? person : undefined
}

/** What was handed over is collected, no later than it was noted. */
const unapplied = (scan: ScanRow, sitting: SittingRow): Finding[] => {
  const person = placeOf(scan, sitting)
  const seat = person === undefined ? undefined : sitting.by[person]
  const isLate =
    seat !== undefined && seat.at <= momentOf(scan) && (seat.collectedAt ?? Infinity) > momentOf(scan)
  return isLate ? [finding(`scans/${scan._id}`, 'a meal was handed over, and its place says otherwise')] : []
}

/**
 * I9 for what counters noted without net: all of it was put in order, what was handed over is collected by then, and what
 * says that it came from such a counter, in the books or beyond, has its scan.
 */
export const checkScans =
  (now: Instant): Check =>
  store => {
    const [scans, sittings] = [scansIn(store), new Map(sittingsIn(store).map(row => [row._id, row]))]
    const moments = momentsOf(scans)
    const isNoted = (sitting: string, at: Instant | undefined) =>
      at !== undefined && moments.get(sitting)?.has(at) === true
    const waiting = scans.filter(({ open, receivedAt }) => open && now - receivedAt > PATIENCE)
    const settled = scans.filter(scan => !scan.open && wasGiven(scan))
    return [
      ...waiting.map(({ _id }) => finding(`scans/${_id}`, 'handed in, and nobody put it in order')),
      ...settled.flatMap(scan => {
        const sitting = sittings.get(scan.sitting)
        return sitting ? unapplied(scan, sitting) : [finding(`scans/${scan._id}`, 'of no sitting there is')]
      }),
      ...[...sittings.values()].flatMap(({ _id, by }) =>
        Object.entries(by)
          .filter(([, { carried, collectedAt }]) => carried && !isNoted(_id, collectedAt))
          .map(([person]) =>
            finding(`sittings/${_id}`, `${person} was noted without net, and no scan says so`),
          ),
      ),
      ...servedIn(store)
        .filter(({ beyond, sitting, collectedAt }) => beyond !== undefined && !isNoted(sitting, collectedAt))
        .map(({ _id }) => finding(`served/${_id}`, 'served beyond the books, and no scan says so')),
    ]
  }
