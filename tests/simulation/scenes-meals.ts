import { addDays, instantOf } from '../../domain/kernel/time'
import type { MealsContract } from '../../domain/meals/contract'
import { dinner, FRIDAY, kitchen, lunch, menu, type Hamlet, type Name } from './hamlet'
import { wish, type Scenes } from './scene'
import { canteen, community } from './village'

const meal = ({ id }: Hamlet, sittingId = lunch) => ({ sittingId, personId: id('shen') })
const order = (hamlet: Hamlet, sittingId = lunch) =>
  ({ ...meal(hamlet, sittingId), set: 'A', portions: 1, way: 'dine-in', channel: 'wechat' }) as const

/** Shen books; what her phone then shows. */
async function booked(hamlet: Hamlet, sittingId = lunch) {
  const held = await hamlet.as('shen', 'book', order(hamlet, sittingId), 'meals')
  // The service's own contract promises a code.
  return { set: 'A', portions: 1, code: (held as { code: string }).code }
}

const noon = ({ house }: Hamlet) => house.time.runUntil(instantOf(FRIDAY, '11:10'))
const tomorrow = menu.map(({ line, cells }) => ({ line, cells: { ...cells, 日期: addDays(FRIDAY, 1) } }))

/** Shen books, the counter takes its list and notes without net that these were served. */
async function uploaded(hamlet: Hamlet, served: readonly Name[]) {
  await booked(hamlet)
  await noon(hamlet)
  const taken = await hamlet.as('zhou', 'takeList', { sittingId: lunch }, 'meals')
  // The service's own contract promises a list.
  const { takenAt, stamp } = (taken as { list: { takenAt: number; stamp: string } }).list
  const scans = served.map((name, at) => ({
    nonce: String(at).padStart(32, 'ab'),
    seq: at,
    by: { personId: hamlet.id(name) },
    told: 'given' as const,
    at: takenAt + 60_000 * at,
    ahead: 0,
    list: { takenAt, stamp },
  }))
  await hamlet.house.time.runUntil(takenAt + 1_200_000)
  return { sittingId: lunch, device: 'counter01', scans }
}

const counted = { 'what the killed call took in is unchanged for the repeat': /: answered .*unchanged/ }

/** Every action of the canteen, in a case in which it is granted. */
export const mealsScenes: Scenes<MealsContract> = {
  home: 'reads',
  menu: 'reads',
  mine: 'reads',
  book: [
    wish('shen', hamlet => order(hamlet)),
    wish('min', hamlet => order(hamlet)),
    wish('zhou', hamlet => ({ ...order(hamlet), portions: 3, channel: 'counter' })),
  ],
  change: [
    wish('shen', async hamlet => ({ ...order(hamlet), set: 'B', portions: 2, seen: await booked(hamlet) })),
    wish('shen', async hamlet => ({ ...order(hamlet), portions: 3, seen: await booked(hamlet) })),
  ],
  cancel: [
    wish('shen', async hamlet => ({ ...meal(hamlet), channel: 'wechat', seen: await booked(hamlet) })),
  ],
  counter: 'reads',
  checkIn: [
    wish('zhou', async hamlet => {
      await booked(hamlet)
      await noon(hamlet)
      return { sittingId: lunch, found: { personId: hamlet.id('shen') } }
    }),
  ],
  noteCall: [
    wish('zhou', async hamlet => {
      await booked(hamlet)
      await noon(hamlet)
      return { ...meal(hamlet), said: 'no-answer' }
    }),
  ],
  takeList: 'reads',
  uploadScans: [
    wish('zhou', hamlet => uploaded(hamlet, ['shen'])),
    wish('zhou', hamlet => uploaded(hamlet, ['shen', 'gui', 'shen'])),
  ],
  kitchen: 'reads',
  board: 'reads',
  cancelSitting: [
    wish('zhou', async hamlet => {
      await booked(hamlet)
      return { sittingId: lunch, reason: '厨房停水' }
    }),
  ],
  tellNews: 'reads',
  remind: 'reads',
  stillHolds: 'reads',
  freeze: 'reads',
  importMenu: [
    wish('zhou', () => ({ canteenId: canteen, rows: tomorrow, apply: true }), {
      inPieces: true,
      leaves: counted,
    }),
    wish(
      'zhou',
      async hamlet => {
        await booked(hamlet)
        const rows = menu.map(({ line, cells }) => ({ line, cells: { ...cells, 份数: '9' } }))
        return { canteenId: canteen, rows, apply: true }
      },
      { inPieces: true, leaves: counted },
    ),
  ],
  setUp: [wish('platform', () => ({ ...kitchen, name: '梧桐里长者饭堂' }))],
  canteens: 'reads',
  settle: 'reads',
  kept: 'reads',
  ahead: 'reads',
  release: [
    wish(
      'platform',
      async hamlet => {
        await booked(hamlet)
        await booked(hamlet, dinner)
        return { personId: hamlet.id('shen') }
      },
      { inPieces: true },
    ),
  ],
  adopt: [
    wish(
      'platform',
      async hamlet => {
        await booked(hamlet)
        await booked(hamlet, dinner)
        return { from: hamlet.id('shen'), to: hamlet.id('gui'), communityId: community }
      },
      { inPieces: true },
    ),
  ],
}
