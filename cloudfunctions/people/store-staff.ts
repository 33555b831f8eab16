import type { PersonId, PlaceId } from '../../domain/kernel/ids'
import type { Instant } from '../../domain/kernel/time'
import type { Change, Database, Where } from '../kit/database'
import type { PersonRow } from '../kit/person-row'
import type { CommunityRow } from './store-rows'

const MOST_ROWS = 1000
const PAGE = 100

/** Where staff look: a whole community, or some of its buildings. */
export type Within = { community: PlaceId } | { homes: readonly PlaceId[] }

const placed = (within: Within): Where =>
  'community' in within ? { community: within.community } : { home: { in: within.homes } }

/** How the people of a place are found, counted up and looked after by staff. */
export function staffShelf(db: Database) {
  const persons = db.collection<PersonRow>('persons')
  const communities = db.collection<CommunityRow>('communities')
  return {
    /** Who is found under any of these tokens; the first so many. */
    personsFoundBy: (tokens: readonly string[], limit: number) =>
      persons.some([{ finds: { in: tokens } }], { limit }),
    /** Who has this very phone or ID number, by its fingerprint. */
    personsNumbered: (tag: 'phoneTag' | 'idTag', value: string, limit: number, within?: Within) =>
      persons.some([{ [tag]: value, ...(within && placed(within)) }], { limit }),
    /** Whose first proof runs out before a moment. */
    personsProvedUntil: (community: PlaceId, before: Instant) =>
      persons.some([{ community, evidenceUntil: { below: before } }], { limit: MOST_ROWS }),
    /** Who has died since or before a moment and had not yet been given free what he had ahead. */
    personsToFree: (before: Instant) => persons.some([{ freeing: { below: before } }], { limit: PAGE }),
    removeFreeing: (id: PersonId, freed: number) =>
      persons.change(
        id,
        { freeing: { present: true } },
        { freeing: { drop: true }, 'died.freed': { set: freed } },
      ),
    /** Changes the building at a place in the list, if it is still that one. */
    changeBuilding: (community: PlaceId, at: number, building: PlaceId, change: Change) =>
      communities.change(
        community,
        { [`buildings.${at}.id`]: building },
        Object.fromEntries(Object.entries(change).map(([field, to]) => [`buildings.${at}.${field}`, to])),
      ),
  }
}
