import * as z from 'zod'
import { communityOf, contains, type PlaceId } from '../../domain/kernel/ids'
import { isPlaceId } from '../../domain/kernel/ids'
import type { Building } from '../../domain/people/rules-buildings'
import { reach } from '../../domain/people/rules-helping'
import { dataOf } from '../kit/ask-function'
import type { People } from './shelf'
import type { PeopleStore } from './store'

/** A place with what people call it. */
export interface NamedPlace {
  id: PlaceId
  name: string
}

const canteensOf = z.object({
  canteens: z.array(z.object({ id: z.string().refine(isPlaceId), name: z.string() })),
})

/** A county or a street has no record of its own. */
const wideName = (scope: PlaceId) => (scope.length === 6 ? '全区县' : '全街道')

const buildingsOf = async (store: PeopleStore, scope: PlaceId): Promise<readonly Building[]> => {
  const community = communityOf(scope)
  return (community === undefined ? undefined : await store.community(community))?.buildings ?? []
}

/** The places a trust in a scope is given with: a grid with the buildings it has now. */
export const placesGiven = async (store: PeopleStore, scope: PlaceId): Promise<PlaceId[]> =>
  reach(scope, scope.includes('.g') ? await buildingsOf(store, scope) : [])

async function insideCommunity({ store, askFunction }: People, id: PlaceId) {
  const [row, asked] = await Promise.all([
    store.community(id),
    askFunction('meals', { action: 'canteens', input: { communityId: id } }),
  ])
  const places = row ? [{ id, name: row.name }, ...row.grids, ...row.buildings] : [{ id, name: id }]
  const { canteens } = canteensOf.parse(dataOf(asked))
  return { places: [...places.map(plain), ...canteens], buildings: row?.buildings ?? [] }
}

const plain = ({ id, name }: NamedPlace): NamedPlace => ({ id, name })

/**
 * The places one is trusted with within a scope, widest first, and the buildings among them: of a county its communities, of
 * a community its grids, buildings and canteens, of a grid its buildings. At most two calls, however large it is.
 */
export async function placesIn(
  people: People,
  scope: PlaceId,
): Promise<{ places: NamedPlace[]; buildings: readonly Building[] }> {
  const community = communityOf(scope)
  if (community === undefined) {
    const all = await people.store.communityNames()
    const inside = all.filter(({ _id }) => contains(scope, _id)).map(({ _id: id, name }) => ({ id, name }))
    return { places: [{ id: scope, name: wideName(scope) }, ...inside], buildings: [] }
  }
  const { places, buildings } = await insideCommunity(people, community)
  const wanted = reach(scope, buildings)
  return { places: places.filter(({ id }) => scope === community || wanted.includes(id)), buildings }
}
