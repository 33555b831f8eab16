import type { PersonId } from '../../domain/kernel/ids'
import type { Instant } from '../../domain/kernel/time'
import type { Collection, Database, Row, Where } from '../kit/database'
import type { PersonRow } from '../kit/person-row'
import type { AccountRow, DeedRow, DeskRow, InvitationRow, LookRow, MergeRow } from './store-rows'
import type { GuessRow } from './store-guesses'

/** So many rows are looked at in one call. */
export const PORTION = 100

const sealedBy = (keys: readonly string[]): Where[] => (keys.length > 0 ? [{ sealedWith: { in: keys } }] : [])

/** Removes a portion of the rows that meet a condition, each only if it still does; how many there were. */
async function removeSome<T extends Row>(table: Collection<T>, where: Where): Promise<number> {
  const rows = await table.some([where], { limit: PORTION })
  await Promise.all(rows.map(({ _id }) => table.remove(_id, where)))
  return rows.length
}

/** What an older key sealed, so that it can be sealed anew. */
function seals(db: Database) {
  const persons = db.collection<PersonRow>('persons')
  const deeds = db.collection<DeedRow>('deeds')
  return {
    /** Records that one of these keys sealed, or that do not say which. */
    personsSealedBy: (older: readonly string[]) =>
      persons.some([{ sealedWith: { missing: true } }, ...sealedBy(older)], { limit: PORTION }),
    /** Deeds whose undo text one of these keys sealed. */
    deedsSealedBy: async (older: readonly string[]) =>
      older.length > 0 ? deeds.some(sealedBy(older), { limit: PORTION }) : [],
  }
}

/** What was kept long enough. */
function kept(db: Database) {
  const deeds = db.collection<DeedRow>('deeds')
  const merges = db.collection<MergeRow>('merges')
  const accounts = db.collection<AccountRow>('accounts')
  const persons = db.collection<PersonRow>('persons')
  return {
    removeLooks: (before: Instant) => removeSome(db.collection<LookRow>('looks'), { at: { below: before } }),
    removeDeeds: (before: Instant) => removeSome(deeds, { at: { below: before } }),
    removeInvitations: (before: Instant) =>
      removeSome(db.collection<InvitationRow>('invitations'), { until: { below: before } }),
    removeDesks: (before: Instant) =>
      removeSome(db.collection<DeskRow>('desks'), { until: { below: before } }),
    removeGuesses: (before: Instant) =>
      removeSome(db.collection<GuessRow>('guesses'), { until: { below: before } }),
    /** Deeds from before a moment that hold an undo text. */
    undoableBefore: (keys: readonly string[], before: Instant) =>
      deeds.some([{ sealedWith: { in: keys }, at: { below: before } }], { limit: PORTION }),
    /** Merges that hold both records as they were and could be undone until before a moment. */
    mergesUndoneUntil: (keys: readonly string[], before: Instant) =>
      merges.some([{ sealedWith: { in: keys }, until: { below: before } }], { limit: PORTION }),
    /** Records on which data lie whose consent was taken back before a moment. */
    personsWithdrawnBefore: (before: Instant) =>
      persons.some([{ withdrawnAt: { below: before } }], { limit: PORTION }),
    /** Accounts that were held since a moment. */
    accountsSince: (from: Instant) => accounts.some([{ at: { from } }], { limit: 10 * PORTION }),
    removeHold: (id: string, person: PersonId) => accounts.remove(id, { person, for: { present: true } }),
    /** Who has asked somebody to let him help and was not answered yet. */
    askers: () => persons.some([{ 'helps.state': 'asked' }], { limit: 10 * PORTION }),
  }
}

/** What is left of somebody who was deleted, in rows that are not his record. */
function traces(db: Database) {
  const deeds = db.collection<DeedRow>('deeds')
  const merges = db.collection<MergeRow>('merges')
  const accounts = db.collection<AccountRow>('accounts')
  const imports = db.collection<Row & { by: PersonId; byName: string }>('imports')
  const household = db.collection<Row & { head?: string }>('households')
  const some = (where: Where) => deeds.some([where], { limit: PORTION })
  return {
    personsClosingBefore: (now: Instant, limit: number) =>
      db.collection<PersonRow>('persons').some([{ closingDue: { below: now } }], { limit }),
    /** Deeds on his own record that still say in somebody's words why, or how it was before. */
    deedsTelling: async (person: PersonId) => [
      ...(await some({ person, undo: { present: true } })),
      ...(await some({ person, reason: { present: true } })),
    ],
    deedsByNamed: (by: PersonId, gone: string) => some({ by, byName: { not: gone } }),
    deedsAboutNamed: (id: PersonId, gone: string) => some({ 'about.id': id, 'about.name': { not: gone } }),
    mergesOf: (id: PersonId) =>
      merges.some([{ keep: id }, { drop: id }, { by: id }], { limit: 10 * PORTION }),
    importsBy: (by: PersonId, gone: string) =>
      imports.some([{ by, byName: { not: gone } }], { limit: PORTION }),
    renameImporter: (id: string, gone: string) => imports.change(id, {}, { byName: { set: gone } }),
    removeInvitationsTo: (person: PersonId) =>
      removeSome(db.collection<InvitationRow>('invitations'), { person }),
    removeAccountsOf: (person: PersonId) => removeSome(accounts, { person }),
    /** Takes a name off a household that is called by it. */
    unnameHousehold: (id: string, head: string) => household.change(id, { head }, { head: { drop: true } }),
  }
}

/** What upkeep looks for: what older keys sealed, what was kept long enough, what is left of somebody. */
export function upkeep(db: Database) {
  return { ...seals(db), ...kept(db), ...traces(db) }
}
