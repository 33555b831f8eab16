import type { Instant } from '../../domain/kernel/time'
import type { People } from './shelf'
import { takeOffice } from './steps-office'
import { noteTwins } from './steps-twins'
import type { DeedRow } from './store-rows'

/** The fields by which two records are seen to be of one person. */
const TELLING: ReadonlySet<string> = new Set(['name', 'born', 'phone', 'idNumber', 'home', 'door'])

const mayBeKnown = ({ did, what }: Pick<DeedRow, 'did' | 'what'>) =>
  did === 'enrolled' ||
  did === 'registered' ||
  (did === 'corrected' && what.some(field => TELLING.has(field)))

/**
 * What follows from a deed beyond the record itself; the deed counts as done only afterwards, so whoever was killed in
 * between is finished by the same call again, or by the clock. It may be repeated. False when it has to wait.
 */
export async function followUp(
  { store }: Pick<People, 'store'>,
  { did, what, person }: Pick<DeedRow, 'did' | 'what' | 'person'>,
  now: Instant,
): Promise<boolean> {
  // Somebody who is there already may be the same person: the pair stays on the list until staff say what it is.
  if (mayBeKnown({ did, what })) await noteTwins({ store }, person, now)
  if (did !== 'entrusted' || !what.includes('administrator')) return true
  return (await takeOffice(store, person, now)) === 'in'
}
