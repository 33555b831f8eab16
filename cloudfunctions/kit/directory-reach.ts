import { communityOf, type PersonId, type PlaceId } from '../../domain/kernel/ids'
import type { Collection, Database } from './database'
import type { PersonRow } from './person-row'

/** Somebody who can be told something: what to call him, where he lives, and which account is his. */
export interface Reached {
  id: PersonId
  name: string
  home: PlaceId
  community: PlaceId
  /** The fingerprint of his account; absent while he has none. */
  account?: string
}

/** An elder with those who have his agreement to act for him. */
export interface Household extends Reached {
  helpers: Reached[]
}

const PAGE = 100
const MOST_HELPERS = 1000
const FIELDS = ['name', 'home', 'account', 'helps', 'died', 'closed', 'mergedInto']

const reached = ({ _id: id, name, home, account }: PersonRow): Reached => ({
  id,
  name,
  home,
  community: communityOf(home) ?? home,
  ...(account !== undefined && { account }),
})

const isHere = ({ died, closed, mergedInto }: PersonRow) =>
  !died && closed === undefined && mergedInto === undefined

const pagesOf = <T>(all: readonly T[]) =>
  Array.from({ length: Math.ceil(all.length / PAGE) }, (_, page) => all.slice(page * PAGE, (page + 1) * PAGE))

/**
 * The living persons of these ids with their helpers, under the id each was asked by: two reads for each hundred. A record
 * that became part of another gives that other; who died or was deleted is not there.
 */
async function reachOf(
  persons: Collection<PersonRow>,
  ids: readonly PersonId[],
): Promise<Map<PersonId, Household>> {
  const pages = pagesOf([...new Set(ids)])
  const byIds = async (page: readonly string[]) =>
    page.length === 0 ? [] : persons.some([{ _id: { in: [...page] } }], { limit: PAGE, fields: FIELDS })
  const asked = (await Promise.all(pages.map(byIds))).flat()
  const moved = asked.flatMap(row => (row.mergedInto === undefined ? [] : [row.mergedInto]))
  const all = [...asked, ...(await Promise.all(pagesOf(moved).map(byIds))).flat()]
  const byId = new Map(all.map(row => [row._id, row]))
  const rowOf = (id: PersonId) => byId.get(byId.get(id)?.mergedInto ?? id)
  const elders = [...new Set(ids.flatMap(id => rowOf(id)?._id ?? []))]
  const helping = await Promise.all(
    pagesOf(elders).map(page =>
      persons.some([{ 'helps.person': { in: page } }], { limit: MOST_HELPERS, fields: FIELDS }),
    ),
  )
  const helpersOf = (elder: PersonId) =>
    helping
      .flat()
      .filter(row => isHere(row) && row.helps.some(help => help.person === elder && help.state === 'agreed'))
      .map(reached)
  return new Map(
    ids.flatMap(id => {
      const row = rowOf(id)
      return row && isHere(row) ? [[id, { ...reached(row), helpers: helpersOf(row._id) }] as const] : []
    }),
  )
}

/** Who can be told something, read where the records of people lie. */
export const openReach = (db: Database) => {
  const persons = db.collection<PersonRow>('persons')
  return (ids: readonly PersonId[]) => reachOf(persons, ids)
}
