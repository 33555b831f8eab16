import type { Instant } from '../../domain/kernel/time'
import { keptSince } from '../../domain/people/retention'
import { isOpen } from '../../domain/people/rules-asking'
import { fieldsToDrop, withdrawnSince } from '../../domain/people/rules-withdrawn'
import type { Change } from '../kit/database'
import type { PersonRow } from '../kit/person-row'
import type { People } from './shelf'
import { asRead, deletePerson } from './steps-delete'
import { MERGED, personalIn, stripped } from './steps-strip'
import type { AccountRow, MergeRow } from './store-rows'
import { PORTION } from './store-upkeep'

type Shelf = Pick<People, 'store' | 'vault' | 'askFunction'>
/** So many persons are deleted in one call: each is a chain of writes. */
const PERSONS = 10

/** The texts with which deeds could be undone; the deeds stay. */
async function retireUndo({ store, vault }: Shelf, now: Instant): Promise<number> {
  const rows = await store.undoableBefore([vault.current, ...vault.others], keptSince('undo', now))
  const gone = { undo: { drop: true }, sealedWith: { drop: true } } as const
  await Promise.all(rows.map(({ _id }) => store.changeDeed(_id, {}, gone)))
  return rows.length
}

/** A merge that is final: how both records were goes, and what the one that went still said. */
async function retireMerge({ store }: Shelf, { _id, state, drop }: MergeRow): Promise<void> {
  const row = state === 'merged' ? await store.person(drop) : undefined
  if (row?.mergedInto !== undefined && personalIn(row).length > 0)
    await store.changePerson(drop, asRead(row), stripped(row, MERGED))
  const gone = { keepWas: { drop: true }, dropWas: { drop: true }, sealedWith: { drop: true } } as const
  await store.changeMerge(_id, { state }, gone)
}

async function retireMerges(shelf: Shelf, now: Instant): Promise<number> {
  // `until` is the end of the thirty days already.
  const keys = [shelf.vault.current, ...shelf.vault.others]
  const rows = (await shelf.store.mergesUndoneUntil(keys, now)).filter(({ meant }) => meant === undefined)
  await Promise.all(rows.map(row => retireMerge(shelf, row)))
  return rows.length
}

/** A hold goes; one whose registration was killed at its very end, when the account stood on the record, is done. */
const retireHold = async ({ store }: Shelf, { _id, person }: AccountRow): Promise<boolean> =>
  (await store.person(person))?.account === _id ? store.holdDone(_id) : store.removeHold(_id, person)

/** Accounts that a registration held and nobody came back for. */
async function retireHolds(shelf: Shelf, now: Instant): Promise<number> {
  const before = keptSince('holds', now)
  const held = (await shelf.store.accountsSince(before - (now - before))).filter(
    row => row.for !== undefined && row.at < before,
  )
  await Promise.all(held.map(row => retireHold(shelf, row)))
  return held.length
}

/** Wishes to help that nobody answered in time, with the name that was typed. */
async function retireAsks({ store }: Shelf, now: Instant): Promise<number> {
  const stale = (await store.askers()).filter(({ helps }) => helps.some(help => !isOpen(help, now)))
  const open = (row: (typeof stale)[number]) => row.helps.filter(help => isOpen(help, now))
  await Promise.all(
    stale.map(row =>
      store.changePerson(row._id, asRead(row), { helps: { set: open(row) }, revision: { inc: 1 } }),
    ),
  )
  return stale.length
}

/** What was kept for a purpose whose consent was taken back: asked of the consents themselves, which may have changed since. */
async function retireWithdrawn({ store }: Shelf, now: Instant): Promise<number> {
  const before = keptSince('withdrawn', now)
  const rows = await store.personsWithdrawnBefore(before)
  const gone = (row: PersonRow) =>
    fieldsToDrop(row.consents ?? {}, before).map(field => [field, { drop: true }])
  await Promise.all(
    rows.map(row =>
      store.changePerson(row._id, asRead(row), {
        ...(Object.fromEntries(gone(row)) as Change),
        withdrawnAt: nextAfter(row, before),
        revision: { inc: 1 },
      }),
    ),
  )
  return rows.length
}

/** When the record has to be looked at again: another consent may have been taken back later. */
function nextAfter({ consents = {} }: PersonRow, before: Instant): Change[string] {
  const later = Object.fromEntries(Object.entries(consents).filter(([, { at }]) => at >= before))
  const since = withdrawnSince(later)
  return since === undefined ? { drop: true } : { set: since }
}

async function deleteDue(shelf: Shelf, now: Instant): Promise<number> {
  let deleted = 0
  for (const { _id } of await shelf.store.personsClosingBefore(now, PERSONS))
    if (await deletePerson(shelf, _id, now)) deleted += 1
  return deleted
}

/** Lets go what was kept long enough, a portion of each kind, and deletes whose week to think is over. */
export async function retirePortion(
  shelf: Shelf,
  now: Instant,
): Promise<{ removed: number; deleted: number; more: boolean }> {
  const { store } = shelf
  const counts = await Promise.all([
    store.removeLooks(keptSince('looks', now)),
    store.removeDeeds(keptSince('deeds', now)),
    store.removeInvitations(keptSince('invitations', now)),
    store.removeDesks(keptSince('desks', now)),
    store.removeGuesses(keptSince('guesses', now)),
    retireUndo(shelf, now),
    retireMerges(shelf, now),
    retireHolds(shelf, now),
    retireAsks(shelf, now),
    retireWithdrawn(shelf, now),
  ])
  const deleted = await deleteDue(shelf, now)
  const removed = counts.reduce((sum, count) => sum + count, 0)
  return { removed, deleted, more: deleted === PERSONS || counts.some(count => count >= PORTION) }
}
