import * as z from 'zod'
import type { PersonId } from '../../domain/kernel/ids'
import type { Instant } from '../../domain/kernel/time'
import { dataOf } from '../kit/ask-function'
import type { People } from './shelf'

/** The services that keep something for a person ahead; each gives it free when asked to `release`. */
const HOLDERS = ['meals'] as const

const released = z.object({ freed: z.int().nonnegative() })

/** Asks every service to give free what somebody has ahead, and says how much it was; safe to repeat with the same key. */
export async function releaseAhead(
  { askFunction }: Pick<People, 'askFunction'>,
  personId: PersonId,
  key: string,
): Promise<number> {
  const call = { action: 'release', input: { personId }, key }
  const counts = await Promise.all(
    HOLDERS.map(async service => released.parse(dataOf(await askFunction(service, call))).freed),
  )
  return counts.reduce((sum, count) => sum + count, 0)
}

/** So long after it began a call has ended for certain. */
const SURELY_OVER: Instant = 60_000

/**
 * Gives free what somebody who died had ahead of him, and says how much it was. A booking that was let in before his record
 * was locked may still be on its way, so the mark on his record stays for a minute and the clock looks once more; it goes
 * only when every service has answered, so that whoever comes next finishes what was cut short.
 */
export async function freeAhead(
  { store, askFunction }: Pick<People, 'store' | 'askFunction'>,
  personId: PersonId,
  now: Instant,
): Promise<number> {
  const row = await store.person(personId)
  if (row?.freeing === undefined) return row?.died?.freed ?? 0
  const first = await releaseAhead({ askFunction }, personId, `freeing-${row.freeing}`)
  if (now - row.freeing < SURELY_OVER) return first
  // A wish of its own: where one place was given free already, the same wish again would leave the other.
  const late = await releaseAhead({ askFunction }, personId, `late-${row.freeing}`)
  await store.removeFreeing(personId, first + late)
  return first + late
}

/** Finishes locks that were cut short a minute ago. */
export async function finishFreeing(
  people: Pick<People, 'store' | 'askFunction'>,
  now: Instant,
): Promise<{ looked: number; finished: number }> {
  const cut = await people.store.personsToFree(now - SURELY_OVER)
  for (const { _id } of cut) await freeAhead(people, _id, now)
  return { looked: cut.length, finished: cut.length }
}
