import type { PersonId } from '../kernel/ids'
import type { Instant } from '../kernel/time'
import type { SittingId } from './ids'
import type { Way } from './views'

/*
 * Noting at the counter who came while there is no net. The counter carries a list it cannot read by itself: what belongs
 * to a person opens only with his own pick-up code in front of the scanner, and the plain numbers name nobody. What is
 * noted waits as scans; the service merges them, in whatever order, in whatever pieces and however often they arrive.
 */

/** What is handed over, without a name: a number, a set, how many, how the food is to be. */
export interface CarriedMeal {
  code: string
  set: string
  portions: number
  way: Way
  diet: string[]
  payFen: number
  /** He had come already when the list was taken. */
  collectedAt?: Instant | undefined
}

/** What only the person's own pick-up code opens. */
export interface CarriedPerson extends CarriedMeal {
  name: string
}

/** A sitting's list as the counter keeps it through a time without net. */
export interface CarriedList {
  sittingId: SittingId
  opens: string
  shuts: string
  place: string
  /** The service's clock when it was made. */
  takenAt: Instant
  /** The service's signature on sitting and instant; it comes back with every scan. */
  stamp: string
  dishes: Record<string, string[]>
  /** By the fingerprint of the pick-up code: sealed `CarriedPerson` (JSON). */
  sealed: Record<string, string>
  /** By the number people say. */
  numbers: Record<string, CarriedMeal>
}

/** How the counter found out who stands there; `look` is the fingerprint of a pick-up code, so a queue names nobody. */
export type ScannedBy = { look: string } | { code: string } | { personId: PersonId }

/** What the counter did: handed a meal over, or did not. Refusals are reported too. */
export type Told = 'given' | 'given-unlisted' | 'again' | 'not-given'

/** One noting at the counter, written down before it is shown. */
export interface Scan {
  /** 128 bits of chance, in hex: the same one is the same scan however often it arrives. */
  nonce: string
  /** The how-manyeth of its phone. */
  seq: number
  by: ScannedBy
  told: Told
  /** The phone's own clock, and how much the service's was ahead of it when the list was taken, both in ms. */
  at: Instant
  ahead: number
  /** Which list it was judged by. */
  list: { takenAt: Instant; stamp: string }
}

/** What became of a scan once everything known was put in order. */
export type Became =
  /** His meal is noted as collected, at this scan's time. */
  | 'collected'
  /** Somebody noted it before; nothing follows. */
  | 'again'
  /** He had given his meal back, and was served all the same. */
  | 'after-cancel'
  /** Served without a booking. */
  | 'unbooked'
  /** No meal was handed over. */
  | 'none'

/** A list older than this is no longer trusted by itself: the counter must say that it goes on, ms. */
export const LIST_GOOD_FOR = 24 * 60 * 60_000

/** One upload carries at most so many scans. */
export const MOST_SCANS = 200
