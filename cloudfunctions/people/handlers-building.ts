import { communityOf } from '../../domain/kernel/ids'
import { refuse } from '../../domain/kernel/refusal'
import type { Building } from '../../domain/people/rules-buildings'
import type { People, PeopleHandlers } from './shelf'

type Described = Pick<Building, 'floors' | 'units' | 'lift'>
const isSo = (known: Described | undefined, told: Described) =>
  (['floors', 'units', 'lift'] as const).every(what => known?.[what] === told[what])

/** How the buildings of a community are. */
export const buildingHandlers = ({ store }: Pick<People, 'store'>): PeopleHandlers<'describeBuilding'> => ({
  async describeBuilding({ input: { buildingId, floors, units, lift } }) {
    const id = communityOf(buildingId) ?? ''
    const all = async () => (await store.community(id))?.buildings ?? []
    const told = { floors, units, lift }
    const buildings = await all()
    const at = buildings.findIndex(building => building.id === buildingId)
    if (at < 0) return refuse('people.unknown-place')
    // A repeat of a wish whose answer went astray changes nothing and was heard all the same.
    if (isSo(buildings[at], told)) return { described: true }
    const change = { floors: { set: floors }, units: { set: units }, lift: { set: lift } }
    if (await store.changeBuilding(id, at, buildingId, change)) return { described: true }
    // A write that changed nothing may have come after the same call, delivered twice.
    return { described: isSo((await all())[at], told) }
  },
})
