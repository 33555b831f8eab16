import { communityOf, type PlaceId } from '../../domain/kernel/ids'
import { layBuildings } from '../../domain/people/rules-buildings'
import { isRefusal } from '../../domain/kernel/refusal'
import { entrusted, reach } from '../../domain/people/rules-helping'
import type { People, PeopleHandlers } from './shelf'
import { amend } from './steps-amend'
import type { PeopleStore } from './store'

async function placesOf(store: PeopleStore, scope: PlaceId): Promise<PlaceId[]> {
  const community = scope.includes('.g') ? communityOf(scope) : undefined
  const row = community === undefined ? undefined : await store.community(community)
  return reach(scope, row?.buildings ?? [])
}

/** What the installation itself lays down: places, and who is trusted with them. */
export const setupHandlers = (people: People): PeopleHandlers<'setUp' | 'entrust'> => ({
  async setUp({ input }) {
    const { store } = people
    const { id, name, phone, hours, grids } = input
    const earlier = await store.community(id)
    const buildings = layBuildings(id, grids, earlier?.buildings ?? [])
    await store.putCommunity({
      _id: id,
      name,
      phone,
      hours,
      grids: grids.map(grid => ({ id: grid.id, name: grid.name })),
      buildings,
    })
    return { id }
  },
  async entrust(ask) {
    const { personId, role, scope, until } = ask.input
    const wanted = (await placesOf(people.store, scope)).map(place => ({
      role,
      scope: place,
      ...(until !== undefined && { until }),
    }))
    const deed = { did: 'entrusted' as const, channel: 'counter', what: [role] }
    const done = await amend(people, personId, { ask, deed, again: true }, row => {
      const grants = entrusted(row.grants, wanted)
      return grants ? { change: { grants: { set: grants } }, then: true } : { answer: true }
    })
    return isRefusal(done) ? done : { entrusted: done ?? false }
  },
})
