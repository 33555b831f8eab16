import type { PersonId, PlaceId } from '../../domain/kernel/ids'
import type { Collection, Database } from './database'
import { allOf, MOST, pagesOf } from './pages'
import type { PersonRow } from './person-row'

/** Somebody who can be told something: where he lives, and which account is his. */
export interface Reached {
  id: PersonId
  home: PlaceId
  /** The fingerprint of his account; absent while he has none. */
  account?: string
}

/** An elder with those who have his agreement to act for him. */
export interface Household extends Reached {
  helpers: Reached[]
}

export type Reach = (ids: readonly PersonId[]) => Promise<Map<PersonId, Household>>

const FIELDS = ['home', 'account', 'helps', 'aka', 'died', 'closed', 'closing', 'closingDue', 'mergedInto']

const reached = ({ _id: id, home, account }: PersonRow): Reached => ({
  id,
  home,
  ...(account !== undefined && { account }),
})

/** Nothing of him is left on his record, and what hangs on it is being let go. */
const isGoing = ({ closing, closingDue }: PersonRow) => closing === undefined && closingDue !== undefined

const isHere = (row: PersonRow) =>
  !row.died && row.closed === undefined && row.mergedInto === undefined && !isGoing(row)

const idsOf = ({ _id, aka = [] }: PersonRow): PersonId[] => [_id, ...aka]

/** Who helps each of these elders with his agreement, given under whichever of his ids. */
async function helpersOf(
  persons: Collection<PersonRow>,
  elders: readonly PersonRow[],
): Promise<(elder: PersonRow) => Reached[]> {
  const found = await allOf(elders.flatMap(idsOf), page =>
    persons.some([{ 'helps.person': { in: page } }], { limit: MOST, fields: FIELDS }),
  )
  const helpers = [...new Map(found.map(row => [row._id, row])).values()].filter(isHere)
  return elder => {
    const ids = idsOf(elder)
    const agreed = ({ helps }: PersonRow) =>
      helps.some(({ person, state }) => state === 'agreed' && ids.includes(person))
    return helpers.filter(row => agreed(row) && row._id !== elder._id).map(reached)
  }
}

/**
 * The living persons of these ids with their helpers, under the id each was asked by: two reads for each hundred. A record
 * that became part of another gives that other; who died or was deleted is not there.
 */
async function reachOf(
  persons: Collection<PersonRow>,
  ids: readonly PersonId[],
): Promise<Map<PersonId, Household>> {
  const byIds = async (some: readonly PersonId[]) =>
    (
      await Promise.all(
        pagesOf(some).map(page => persons.some([{ _id: { in: page } }], { limit: MOST, fields: FIELDS })),
      )
    ).flat()
  const asked = await byIds(ids)
  const moved = await byIds(asked.flatMap(({ mergedInto }) => mergedInto ?? []))
  const byId = new Map([...asked, ...moved].map(row => [row._id, row]))
  const here = ids.flatMap(id => {
    const row = byId.get(byId.get(id)?.mergedInto ?? id)
    return row && isHere(row) ? [{ id, row }] : []
  })
  const helpers = await helpersOf(
    persons,
    here.map(({ row }) => row),
  )
  return new Map(here.map(({ id, row }) => [id, { ...reached(row), helpers: helpers(row) }]))
}

/** Who can be told something, read where the records of people lie. */
export function openReach(db: Database): Reach {
  const persons = db.collection<PersonRow>('persons')
  return ids => reachOf(persons, ids)
}

interface CommunityRow {
  _id: PlaceId
  buildings?: { id: PlaceId; grid?: PlaceId }[]
}

/** The places whose rows belong to a place: a grid is no prefix of its buildings, every other place stands for itself. */
export function openPlaces(db: Database): (place: PlaceId) => Promise<PlaceId[]> {
  const communities = db.collection<CommunityRow>('communities')
  return async place => {
    if (!place.includes('.g')) return [place]
    const [row] = await communities.some([{ _id: place.split('.')[0] ?? '' }], {
      limit: 1,
      fields: ['buildings'],
    })
    return [place, ...(row?.buildings ?? []).filter(({ grid }) => grid === place).map(({ id }) => id)]
  }
}
