import type { trustActions } from '../../domain/people/contract-trust'
import { places, type Hamlet } from './hamlet'
import { guest, wish, type Scenes } from './scene'
import { community } from './village'

const office = { communityId: community, communityName: '梧桐里社区', officePhone: '8800 1234' }
const volunteer = ({ id }: Hamlet) => ({ personId: id('min'), scope: community, role: 'volunteer' }) as const

async function openedDesk({ as }: Hamlet) {
  // The service's own contract promises an id.
  return ((await as({ kind: 'anonymous' }, 'openDesk', { name: 'Chrome' })) as { desk: string }).desk
}

const anotherDesk = {
  'it is another desk; the first is gone in minutes': /answered|desks\/\S+ is there or not/,
}
const takenDesk = {
  'the desk is taken and opens nothing; it is gone in minutes': /to nothing desks\/\S+ confirmed,person$/,
}

/** Who is trusted with what, desks, and what an installation stands on. */
export const trustScenes: Scenes<typeof trustActions> = {
  trusted: 'reads',
  entrust: [
    wish('ho', volunteer),
    wish('platform', ({ id }) => ({ personId: id('ho'), scope: '999999', role: 'administrator' })),
  ],
  withdraw: [
    wish('ho', async hamlet => {
      await hamlet.as('ho', 'entrust', volunteer(hamlet))
      return volunteer(hamlet)
    }),
    wish('ho', async ({ as, id }) => {
      for (const name of ['ho', 'zhou'] as const)
        await as('platform', 'entrust', { personId: id(name), scope: '999999', role: 'administrator' })
      return { personId: id('zhou'), scope: '999999', role: 'administrator' }
    }),
  ],
  firstCode: [wish('platform', () => ({}))],
  becomeFirst: [
    guest(async ({ as }) => {
      // The service's own contract promises a code while there is no administrator.
      const { code } = (await as('platform', 'firstCode', {})) as { code: string }
      return { ...office, code, name: '郭秀兰' }
    }),
  ],
  openDevice: 'reads',
  // Asked again it is another desk, so that an answer that went astray opens nothing; the first is gone in minutes.
  openDesk: [guest(() => ({ name: 'Chrome' }), { leaves: anotherDesk })],
  deskState: 'reads',
  lookAtDesk: 'reads',
  confirmDesk: [wish('ho', async hamlet => ({ desk: await openedDesk(hamlet) }), { leaves: takenDesk })],
  endDesk: [
    wish('ho', async hamlet => {
      const desk = await openedDesk(hamlet)
      await hamlet.as('ho', 'confirmDesk', { desk })
      return { desk }
    }),
  ],
  setUp: [
    wish('platform', () => ({
      ...places,
      name: '梧桐里第一社区',
      grids: [{ ...places.grids[0], id: `${community}.g1`, name: '网格一', buildings: ['1号楼', '3号楼'] }],
    })),
  ],
  describeBuilding: [wish('ho', () => ({ buildingId: `${community}.b1`, floors: 6, units: 2, lift: false }))],
  settle: 'reads',
  retire: 'reads',
  reseal: 'reads',
}
