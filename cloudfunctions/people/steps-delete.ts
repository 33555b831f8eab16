import type { PersonId } from '../../domain/kernel/ids'
import type { Instant } from '../../domain/kernel/time'
import { untied } from '../../domain/people/rules-helping'
import type { Where } from '../kit/database'
import type { PersonRow } from '../kit/person-row'
import type { People } from './shelf'
import { releaseAhead } from './steps-freeing'
import { leaveOffice, officeLeft } from './steps-office'
import { GONE, personalIn, stripped } from './steps-strip'
import { forget } from './steps-traces'

const ATTEMPTS = 8
/** So long after it began a call has ended for certain. */
const SURELY_OVER: Instant = 60_000
type Shelf = Pick<People, 'store' | 'askFunction'>

/** That a record is still as it was read. */
export const asRead = (row: PersonRow): Where => ({ revision: row.revision ?? { missing: true } })
const idsOf = ({ _id, aka = [] }: PersonRow): PersonId[] => [_id, ...aka]

/**
 * The write that decides: the record as it was read, still to be deleted, loses everything personal. From then on nobody is
 * this person, nobody finds him, and what is left to do needs only his id. False when he thought better of it.
 */
async function strip({ store }: Shelf, id: PersonId, now: Instant): Promise<boolean> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const row = await store.person(id)
    if (row?.closingDue === undefined) return false
    if (personalIn(row).length === 0) return true
    // Its id follows from the name, so only its head is taken off; who lives there stays together.
    if (row.household !== undefined) await store.unnameHousehold(row.household, row.name)
    const still = { ...asRead(row), closingDue: row.closingDue }
    const change = { ...stripped(row, GONE), closingDue: { set: now + SURELY_OVER } }
    if (await store.changePerson(id, still, change)) return true
  }
  throw new Error(`the record of ${id} kept changing through ${ATTEMPTS} attempts`)
}

/** Nobody acts for him any more. */
async function endTies({ store }: Shelf, ids: readonly PersonId[]): Promise<void> {
  for (;;) {
    const helpers = await store.helpersOf(ids)
    if (helpers.length === 0) return
    for (const { _id } of helpers) {
      const row = await store.person(_id)
      if (!row) continue
      const helps = ids.reduce((left, id) => untied(left, { id, aka: [] }), row.helps)
      await store.changePerson(_id, asRead(row), { helps: { set: helps }, revision: { inc: 1 } })
    }
  }
}

/** Records that became part of his lose what they still said. */
async function stripMerged({ store }: Shelf, ids: readonly PersonId[]): Promise<void> {
  for (const row of await store.personsById(ids))
    if (row.mergedInto !== undefined && personalIn(row).length > 0)
      await store.changePerson(row._id, {}, stripped(row, GONE))
}

/** The end: only a record that holds nothing personal is marked as deleted, and then it is not looked for any more. */
async function markClosed(shelf: Shelf, id: PersonId, now: Instant): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    await strip(shelf, id, now)
    const row = await shelf.store.person(id)
    if (row?.closingDue === undefined) return
    const change = { closed: { set: now }, closingDue: { drop: true }, revision: { inc: 1 } } as const
    const isBare = personalIn(row).length === 0
    if (isBare && (await shelf.store.changePerson(id, asRead(row), change))) return
  }
  throw new Error(`the record of ${id} kept changing through ${ATTEMPTS} attempts`)
}

/** His record if it is to be deleted now. One that became part of another is that one's to delete. */
async function dueNow({ store }: Shelf, id: PersonId, now: Instant): Promise<PersonRow | undefined> {
  const row = await store.person(id)
  if (row?.closingDue === undefined || row.closingDue > now) return undefined
  if (row.mergedInto !== undefined) {
    await store.changePerson(id, {}, { closing: { drop: true }, closingDue: { drop: true } })
    return undefined
  }
  // A merge under way is finished first; the clock sees to it.
  return (await store.mergesOf(id)).some(({ meant }) => meant !== undefined) ? undefined : row
}

/**
 * Deletes a person who asked for it and whose week to think is over (个人信息保护法 art. 47). Bills keep his id, which leads
 * to nobody. First his offices, then the one write that takes everything personal off his record, a minute later what hangs
 * on his id; every step may be repeated, and the record is looked for until the last one is done. The last administrator
 * stays. True once he is gone for good.
 */
export async function deletePerson(people: Shelf, id: PersonId, now: Instant): Promise<boolean> {
  const { store } = people
  const row = await dueNow(people, id, now)
  const leave = row ? await leaveOffice(store, id, now) : 'last'
  if (!row || leave === 'last' || !(await strip(people, id, now))) return false
  if (leave !== 'none') await officeLeft(store, id, leave)
  // Somebody who was let in while he was still there may still be booking for him: what hangs on his id comes a minute later.
  if (row.closing !== undefined) return false
  const ids = idsOf(row)
  await endTies(people, ids)
  await releaseAhead(people, id, `closing-${row.closingDue ?? 0}`)
  await stripMerged(people, ids)
  await forget(people, ids)
  await markClosed(people, id, now)
  return true
}
