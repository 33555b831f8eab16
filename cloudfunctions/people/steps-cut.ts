import type { Instant } from '../../domain/kernel/time'
import type { PersonRow } from '../kit/person-row'
import type { People } from './shelf'
import { keyOf, rememberedIn, remembering, settleDeed } from './steps-amend'
import { asRead } from './steps-delete'
import type { DeedRow } from './store-rows'

type Shelf = Pick<People, 'store'>

/**
 * An account is freed before it is taken off the record, so whoever has one that is not held for him was being untied when
 * the call was killed: the record follows.
 */
async function untie({ store }: Shelf, row: PersonRow, deed: DeedRow): Promise<boolean> {
  const { _id, account } = row
  if (deed.did !== 'unlinked' || account === undefined || (await store.account(account))) return false
  return store.changePerson(
    _id,
    { account, ...asRead(row) },
    { account: { drop: true }, desks: { drop: true }, ...remembering(row, deed) },
  )
}

/** One that happened is finished; of one that did not, the word goes, unless the same wish has come again meanwhile. */
async function finishDeed(shelf: Shelf, deed: DeedRow, now: Instant): Promise<boolean> {
  const { _id, person, meant = now } = deed
  const row = await shelf.store.person(person)
  const happened =
    row !== undefined && (rememberedIn(row, keyOf(deed)) !== undefined || (await untie(shelf, row, deed)))
  return happened ? settleDeed(shelf, deed, now) : shelf.store.removeDeed(_id, meant)
}

/** Finishes deeds that were cut short a minute ago: done where the record remembers the key, else they never happened. */
export async function finishDeeds(shelf: Shelf, now: Instant): Promise<{ looked: number; finished: number }> {
  const cut = await shelf.store.deedsMeantBefore(now - 60_000)
  let finished = 0
  for (const deed of cut) if (await finishDeed(shelf, deed, now)) finished += 1
  return { looked: cut.length, finished }
}
