import type { PersonId, PlaceId } from '../../domain/kernel/ids'
import type { Database } from '../kit/database'
import type { PersonRow } from '../kit/person-row'
import type { AccountRow, CommunityRow, DeedRow } from './store-rows'

const MOST_COMMUNITIES = 100
const MOST_WITH_PHONE = 20
const MOST_ROWS = 1000

/** What somebody reads and writes who enters himself, or looks at what is kept about him. */
export function ownRecords(db: Database) {
  const accounts = db.collection<AccountRow>('accounts')
  const deeds = db.collection<DeedRow>('deeds')
  return {
    communities: () =>
      db
        .collection<CommunityRow>('communities')
        .some([{ _id: { present: true } }], { limit: MOST_COMMUNITIES }),
    /** Who of a community has this phone number; a family may share one. */
    personsByPhone: (community: PlaceId, phoneTag: string) =>
      db.collection<PersonRow>('persons').some([{ phoneTag, community }], { limit: MOST_WITH_PHONE }),
    /** What was done to other records that concerns this person, such as who became his helper. */
    deedsAbout: (person: PersonId) => deeds.some([{ 'about.id': person }], { limit: MOST_ROWS }),
    /** Holds an account for another person than before, while nobody else changed that. */
    holdInstead: (account: string, { from, to }: { from: PersonId; to: PersonId }) =>
      accounts.change(account, { person: from, for: { present: true } }, { person: { set: to } }),
    /** The registration that held an account is finished. */
    holdDone: (account: string) => accounts.change(account, {}, { for: { drop: true } }),
  }
}
