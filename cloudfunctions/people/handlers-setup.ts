import { layBuildings } from '../../domain/people/rules-buildings'
import type { People, PeopleHandlers } from './shelf'

/** What the installation itself lays down: its places. */
export const setupHandlers = (people: People): PeopleHandlers<'setUp'> => ({
  async setUp({ input }) {
    const { store } = people
    const { id, name, phone, hours, grids } = input
    const earlier = await store.community(id)
    const buildings = layBuildings(id, grids, earlier?.buildings ?? [])
    const above = input.above ?? earlier?.above
    await store.putCommunity({
      _id: id,
      name,
      phone,
      hours,
      ...(above && { above }),
      grids: grids.map(grid => ({ id: grid.id, name: grid.name })),
      buildings,
    })
    return { id }
  },
})
