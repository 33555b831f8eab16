import { addDays, instantOf } from '../../domain/kernel/time'
import type { MealsContract } from '../../domain/meals/contract'
import { dinner, FRIDAY, kitchen, lunch, menu, type Hamlet } from './hamlet'
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
  kitchen: 'reads',
  board: 'reads',
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
