import type { PersonId, PlaceId } from '../../domain/kernel/ids'
import type { Instant } from '../../domain/kernel/time'
import type { Change, Collection, Database, Row, Where } from '../kit/database'
import type { PersonRow } from '../kit/person-row'
import { importStore } from './store-imports'
import { family } from './store-family'
import { guessShelf } from './store-guesses'
import { ownRecords } from './store-self'
import type { AccountRow, CommunityRow, DeedRow, HouseholdRow, InvitationRow, LookRow } from './store-rows'
import { staffShelf } from './store-staff'
import { trust } from './store-trust'
import { twinShelf } from './store-twins'
import { upkeep } from './store-upkeep'

const PAGE = 100
const MOST_ROWS = 1000

const pagesOf = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / PAGE) }, (_, page) => all.slice(page * PAGE, (page + 1) * PAGE))

const oneOf = async <T extends Row>(table: Collection<T>, id: string) =>
  (await table.some([{ _id: id }], { limit: 1 }))[0]

function linking(db: Database) {
  const invitations = db.collection<InvitationRow>('invitations')
  const accounts = db.collection<AccountRow>('accounts')
  return {
    invitation: (id: string) => oneOf(invitations, id),
    addInvitation: (row: InvitationRow) => invitations.add(row),
    /** Takes an invitation for somebody; false when it was taken before or its time is over. */
    takeInvitation: (id: string, { who, now, call }: { who: string; now: Instant; call?: string }) =>
      invitations.change(
        id,
        { usedBy: { missing: true }, until: { above: now } },
        {
          ...{ usedBy: { set: who }, usedAt: { set: now }, meant: { set: now } },
          ...(call !== undefined && { call: { set: call } }),
        },
      ),
    /** A code that was taken has done its work. */
    codeDone: (id: string) => invitations.change(id, {}, { meant: { drop: true }, call: { drop: true } }),
    codesMeantBefore: (at: Instant) => invitations.some([{ meant: { below: at } }], { limit: PAGE }),
    account: (id: string) => oneOf(accounts, id),
    /** Gives an account to a person; `exists` when it belongs to somebody. */
    holdAccount: (row: AccountRow) => accounts.add(row),
    freeAccount: (id: string) => accounts.remove(id),
  }
}

function roster(db: Database) {
  const persons = db.collection<PersonRow>('persons')
  const households = db.collection<HouseholdRow>('households')
  const personsIn = async (groups: Where[]) =>
    (await Promise.all(groups.map(group => persons.some([group], { limit: MOST_ROWS })))).flat()
  return {
    personsByIdTag: (tags: readonly string[]) =>
      personsIn(pagesOf([...new Set(tags)]).map(page => ({ idTag: { in: page } }))),
    /** Who lives behind these doors of one home. */
    personsByDoor: (home: PlaceId, doors: readonly string[]) =>
      personsIn(pagesOf([...new Set(doors)]).map(page => ({ home, door: { in: page } }))),
    addPerson: (row: PersonRow) => persons.add(row),
    households: async (ids: readonly string[]) =>
      (
        await Promise.all(
          pagesOf([...new Set(ids)]).map(page => households.some([{ _id: { in: page } }], { limit: PAGE })),
        )
      ).flat(),
    addHousehold: (row: HouseholdRow) => households.add(row),
  }
}

function history(db: Database) {
  const deeds = db.collection<DeedRow>('deeds')
  const looks = db.collection<LookRow>('looks')
  return {
    putDeed: (row: DeedRow) => deeds.put(row),
    deed: (id: string) => oneOf(deeds, id),
    markDeedDone: (id: string) => deeds.change(id, {}, { meant: { drop: true } }),
    changeDeed: (id: string, where: Where, change: Change) => deeds.change(id, where, change),
    removeDeed: (id: string, meant: Instant) => deeds.remove(id, { meant }),
    deedsMeantBefore: (at: Instant) => deeds.some([{ meant: { below: at } }], { limit: PAGE }),
    deedsOf: (person: PersonId) => deeds.some([{ person }], { limit: MOST_ROWS }),
    addLook: (row: LookRow) => looks.add(row),
    looksOf: (person: PersonId) => looks.some([{ person }], { limit: MOST_ROWS }),
  }
}

/** Everything the service people keeps: persons, households, communities, invitations, accounts, deeds, looks. */
export function openPeopleStore(db: Database) {
  const persons = db.collection<PersonRow>('persons')
  const communities = db.collection<CommunityRow>('communities')
  return {
    ...linking(db),
    ...roster(db),
    ...history(db),
    ...staffShelf(db),
    ...ownRecords(db),
    ...family(db),
    ...guessShelf(db),
    ...importStore(db),
    ...trust(db),
    ...upkeep(db),
    ...twinShelf(db),
    person: (id: PersonId) => oneOf(persons, id),
    changePerson: (id: PersonId, where: Where, change: Change) => persons.change(id, where, change),
    community: (id: PlaceId) => oneOf(communities, id),
    /** The only community there is; undefined when there is none yet, or several. */
    onlyCommunity: async () => {
      const [only, another] = await communities.some([{ _id: { present: true } }], { limit: 2 })
      return another ? undefined : only
    },
    putCommunity: (row: CommunityRow) => communities.put(row),
  }
}

export type PeopleStore = ReturnType<typeof openPeopleStore>
