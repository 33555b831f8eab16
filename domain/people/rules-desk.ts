import { holds, type Grant } from '../kernel/grants'
import type { DeskMark } from '../kernel/person'
import type { Instant } from '../kernel/time'

const MINUTE = 60_000

/** A desk page waits three minutes to be confirmed, as long as one takes out a phone. */
export const WAITS = 3 * MINUTE
/** So long after it was confirmed the page may still fetch its session: an answer that was lost is asked for again. */
export const FETCHED_WITHIN = 2 * MINUTE
/** A session lasts one shift. */
export const SHIFT = 600 * MINUTE
/** One does not sit at more than so many desks. */
export const MOST_DESKS = 5
/** A browser outside WeChat keeps its account so long; each month of use makes it longer again. */
export const DEVICE_LASTS = 90 * 86_400_000

/** Desk pages that are signed in now; those whose shift is over are nobody's. */
export const liveDesks = (
  desks: Readonly<Record<string, DeskMark>>,
  now: Instant,
): Record<string, DeskMark> =>
  Object.fromEntries(Object.entries(desks).filter(([, { until }]) => now < until))

/** Whether somebody is trusted with anything now: only then is there something to do at a desk. */
export const isTrusted = (grants: readonly Grant[], now: Instant): boolean =>
  grants.some(grant => holds(grant, now))

/** What becomes of the desks of somebody whose roles change: without any he has no desk either. */
export const desksAfter = (
  desks: Readonly<Record<string, DeskMark>>,
  grants: readonly Grant[],
  now: Instant,
): Record<string, DeskMark> => (isTrusted(grants, now) ? liveDesks(desks, now) : {})

/** What stands in the QR code of a desk page, so that no other code is taken for one. */
const MARK = 'NUANLIN:'

/** What a desk’s QR code says. */
export const deskCode = (desk: string): string => MARK + desk.toUpperCase()

/** The code one types who cannot scan: two groups of five letters. */
export const deskSpelt = (desk: string): string =>
  desk
    .slice(1)
    .toUpperCase()
    .replace(/(.{5})(?=.)/g, '$1 ')

/** The desk somebody scanned or typed, large or small, in groups, 0 for O and 1 for I; undefined when it is none. */
export function deskRead(said: string): string | undefined {
  const plain = said.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
  const letters = plain.replace(MARK, '').toLowerCase().replace(/0/g, 'o').replace(/1/g, 'i')
  const desk = plain.startsWith(MARK) ? letters : `d${letters}`
  return /^d[a-z2-7]{10,30}$/.test(desk) ? desk : undefined
}
