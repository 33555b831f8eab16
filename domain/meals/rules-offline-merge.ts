import type { PersonId } from '../kernel/ids'
import type { Deed } from '../kernel/seats'
import type { Instant } from '../kernel/time'
import type { Became, Scan, ScannedBy } from './offline'
import { correctedTime, isGiven, isTooOld } from './rules-offline'
import type { MealSeat, Sitting } from './sitting'

/** A scan as the service keeps it: when it first arrived, and whether it was judged by a list of ours. */
export interface KeptScan extends Scan {
  receivedAt: Instant
  ours: boolean
}

/** Whom a scan means: the id it names, and every id he goes by, his own first. */
export interface Meant {
  named: PersonId
  ids: readonly [PersonId, ...PersonId[]]
}

/** What staff should look at. */
export type ScanFlag = 'clock' | 'old-list' | 'foreign-list' | 'unknown-code'

/** What became of one scan. */
export interface ScanEnd {
  nonce: string
  became: Became
  flags: ScanFlag[]
  /** By the service's clock. */
  at: Instant
  person?: PersonId
}

/** A meal that was handed over to somebody who held no place: he had given it back, or never had one. */
export interface BeyondMeal {
  person: PersonId
  at: Instant
  why: 'cancelled' | 'unbooked'
  /** What he held before he gave it back. */
  held?: Pick<MealSeat, 'pool' | 'n' | 'way'>
}

/** What follows from all scans of a sitting together. */
export interface Merged {
  ends: ScanEnd[]
  /** Who collected, by the id under which his place lies, and when at the latest. */
  collected: { person: PersonId; at: Instant }[]
  beyond: BeyondMeal[]
}

type Books = Pick<Sitting, 'by' | 'deeds'>
type Placed = ScanEnd & { given: boolean; meant: Meant | undefined }

const earlier = (a: Placed, b: Placed) => a.at - b.at || (a.nonce < b.nonce ? -1 : 1)

function placed(scan: KeptScan, whoIs: (by: ScannedBy) => Meant | undefined): Placed {
  const { at, held } = correctedTime(scan, scan.receivedAt, scan.ours)
  const meant = whoIs(scan.by)
  const flags: ScanFlag[] = [
    ...(held ? (['clock'] as const) : []),
    ...(scan.ours && isTooOld(scan.list, at) ? (['old-list'] as const) : []),
    ...(scan.ours ? [] : (['foreign-list'] as const)),
    ...(meant ? [] : (['unknown-code'] as const)),
  ]
  return { nonce: scan.nonce, became: 'none', flags, at, given: isGiven(scan), meant }
}

/** Where a person's place lay at a moment: of several the one that was named. */
function placeAt({ by }: Books, { named, ids }: Meant, at: Instant): PersonId | undefined {
  const here = (id: PersonId) => (by[id]?.at ?? Infinity) <= at
  return here(named) ? named : ids.find(here)
}

const WISH = /^(?:book|change) (\S+) (\d+) (\S+)$/
const ways: readonly MealSeat['way'][] = ['dine-in', 'takeaway', 'delivery']

/** What somebody held before he gave it back, read from what was done for him until then. */
function heldBefore({ deeds }: Books, { ids }: Meant, until: Instant): BeyondMeal['held'] | undefined {
  const wishes = ids
    .flatMap((id): Deed[] => Object.values(deeds[id] ?? {}))
    .filter(({ at, wish }) => at <= until && WISH.test(wish))
    .sort((a, b) => a.at - b.at)
  const [, pool = '', n, wanted] = WISH.exec(wishes.at(-1)?.wish ?? '') ?? []
  const way = ways.find(one => one === wanted)
  return way && { pool, n: Number(n), way }
}

/** When he was first noted as collected with the net there. */
const notedOnline = ({ deeds }: Books, id: PersonId): Instant =>
  Math.min(...Object.values(deeds[id] ?? {}).flatMap(({ did, at }) => (did === 'collect' ? [at] : [])))

/** The same noting once, as it arrived first. */
function once(scans: readonly KeptScan[]): KeptScan[] {
  const byNonce = new Map<string, KeptScan>()
  for (const scan of scans)
    if (scan.receivedAt < (byNonce.get(scan.nonce)?.receivedAt ?? Infinity)) byNonce.set(scan.nonce, scan)
  return [...byNonce.values()]
}

/** What was found out so far, going through the scans from the earliest on. */
interface Found {
  collected: Map<PersonId, Instant>
  beyond: Map<PersonId, BeyondMeal>
}

type End = Pick<ScanEnd, 'became' | 'person'>

/** Served with a place of his: the first time counts, unless the net had told it before. */
function atPlace(books: Books, { collected }: Found, person: PersonId, at: Instant): End {
  const isFirst = !collected.has(person) && at < notedOnline(books, person)
  if (isFirst) collected.set(person, at)
  return { became: isFirst ? 'collected' : 'again', person }
}

/** Served without a place: once it counts, whatever he had before. */
function beyondBooks(books: Books, { beyond }: Found, meant: Meant, at: Instant): End {
  const [person] = meant.ids
  if (beyond.has(person)) return { became: 'again', person }
  const held = heldBefore(books, meant, at)
  beyond.set(person, { person, at, why: held ? 'cancelled' : 'unbooked', ...(held && { held }) })
  return { became: held ? 'after-cancel' : 'unbooked', person }
}

function become(books: Books, found: Found, { meant, at, given }: Placed): End {
  if (!given) return { became: 'none', ...(meant && { person: meant.ids[0] }) }
  if (!meant) return { became: 'unbooked' }
  const place = placeAt(books, meant, at)
  return place === undefined ? beyondBooks(books, found, meant, at) : atPlace(books, found, place, at)
}

/**
 * Puts everything that was noted about a sitting without net in one order and says what follows: the first scan of a place
 * counts, later ones change nothing; who held no place at that moment was served beyond the books. It depends on what is
 * known alone, never on the order in which it became known.
 */
export function mergeScans(
  books: Books,
  scans: readonly KeptScan[],
  whoIs: (by: ScannedBy) => Meant | undefined,
): Merged {
  const found: Found = { collected: new Map(), beyond: new Map() }
  const ends = once(scans)
    .map(scan => placed(scan, whoIs))
    .sort(earlier)
    .map(one => ({ nonce: one.nonce, flags: one.flags, at: one.at, ...become(books, found, one) }))
  return {
    ends,
    collected: [...found.collected].map(([person, at]) => ({ person, at })),
    beyond: [...found.beyond.values()],
  }
}
