import { communityOf, type PlaceId } from '../../domain/kernel/ids'
import type { People } from './shelf'

/** The name of a home's building; none for a community as such. Undefined when there is no such place. */
export async function placeNamed(
  { store }: Pick<People, 'store'>,
  home: PlaceId,
): Promise<{ building?: string } | undefined> {
  const id = communityOf(home)
  const community = id === undefined ? undefined : await store.community(id)
  if (!community) return undefined
  if (id === home) return {}
  const building = community.buildings.find(one => one.id === home)?.name
  return building === undefined ? undefined : { building }
}
