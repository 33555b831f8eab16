import type { Instant } from '../kernel/time'
import type { SittingId } from './ids'
import { LIST_GOOD_FOR, type CarriedList, type CarriedMeal, type Scan } from './offline'

/*
 * The rules of a counter without net, the same on the phone and in the service. No cipher here: each side brings its own.
 *   fingerprint = the first 32 hex digits of SHA-256 of `lookText(ticket)` in UTF-8
 *   key         = all 32 bytes of SHA-256 of `openText(ticket)` in UTF-8
 *   sealed      = AES-256-GCM, in lower-case hex: iv (12 bytes) + '.' + body + '.' + tag (16 bytes);
 *                 the additional data is `aboutSealed(sittingId)` in UTF-8; opened it is JSON with blanks behind it
 */

/** The text whose SHA-256 gives the fingerprint of a pick-up code: it tells codes apart and opens nothing. */
export const lookText = (ticket: string): string => `nuanlin look|${ticket}`

/** The text whose SHA-256 is the key to the entry of a pick-up code. */
export const openText = (ticket: string): string => `nuanlin open|${ticket}`

/** What binds an entry to its sitting: sealed for one, it does not open at another. */
export const aboutSealed = (sittingId: SittingId): string => `nuanlin carried|${sittingId}`

/** Everything the counter knows of who stands there: a scanned code gives its fingerprint and, opened, the number. */
export interface Standing {
  look?: string
  code?: string
  personId?: string
}

/** A scan that waits on the phone; `code` is the number its entry had when it was opened, so that both find each other. */
export interface Waiting {
  scan: Scan
  code?: string
}

/** What the counter may do: hand the meal over, not again, or decide itself about somebody the list does not have. */
export type Judged =
  { says: 'given'; meal: CarriedMeal } | { says: 'again'; at: Instant } | { says: 'unlisted' }

const isSame = ({ scan: { by }, code }: Waiting, who: Standing): boolean =>
  ('look' in by && by.look === who.look) ||
  ('personId' in by && by.personId === who.personId) ||
  (who.code !== undefined && who.code === ('code' in by ? by.code : code))

/** Whether a meal was handed over at a scan. */
export const isGiven = ({ told }: Pick<Scan, 'told'>): boolean =>
  told === 'given' || told === 'given-unlisted'

/** The service's clock at a scan as its phone reckons it, not yet held against what the service knows. */
export const reckonedTime = ({ at, ahead }: Pick<Scan, 'at' | 'ahead'>): Instant => at + ahead

/** What to do for somebody, by the list that was taken and by what was noted since; of several times the earliest is told. */
export function judge(list: CarriedList, waiting: readonly Waiting[], who: Standing): Judged {
  const meal = who.code === undefined ? undefined : list.numbers[who.code]
  const times = waiting
    .filter(one => isGiven(one.scan) && isSame(one, who))
    .map(({ scan }) => reckonedTime(scan))
  if (meal?.collectedAt !== undefined) times.push(meal.collectedAt)
  if (times.length > 0) return { says: 'again', at: Math.min(...times) }
  return meal ? { says: 'given', meal } : { says: 'unlisted' }
}

/** Whether a list is too old to be trusted by itself (24 hours); `now` by the service's clock as the phone reckons it. */
export const isTooOld = ({ takenAt }: Pick<CarriedList, 'takenAt'>, now: Instant): boolean =>
  now - takenAt > LIST_GOOD_FOR

/**
 * When a scan happened by the service's clock: the phone's own, put right by what it was off when the list was taken, and
 * held between that moment and the receipt. `known` is false for a list that is not ours: then only the receipt binds.
 */
export function correctedTime(
  scan: Pick<Scan, 'at' | 'ahead' | 'list'>,
  receivedAt: Instant,
  known = true,
): { at: Instant; held: boolean } {
  const reckoned = reckonedTime(scan)
  const at = Math.max(0, Math.min(known ? Math.max(reckoned, scan.list.takenAt) : reckoned, receivedAt))
  return { at, held: at !== reckoned }
}
