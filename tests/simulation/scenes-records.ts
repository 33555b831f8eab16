import type { recordActions } from '../../domain/people/contract-records'
import { dinner, lunch, rowsOf, type Hamlet } from './hamlet'
import { wish, type Scenes } from './scene'
import { community } from './village'

const pair = ({ id }: Hamlet) => ({ keep: id('shen'), drop: id('gui') })
const run = 'rnovember1'
const roster = (rows: ReturnType<typeof rowsOf>) => ({
  ...{ communityId: community, rows, apply: true, consented: true, run, file: '名册.xlsx' },
})
/** One is new, one has moved, one is as he was. */
const november = () =>
  rowsOf(['lu', 'han', 'zhou']).map(({ line, cells }) => ({
    line,
    cells: {
      ...cells,
      ...(line === 2 && { 姓名: '郭秀兰', 门牌: '501' }),
      ...(line === 3 && { 门牌: '601' }),
    },
  }))

/** Both records have lunch booked, and the second one dinner. */
async function bookAll({ as, id }: Hamlet) {
  const order = { set: 'A', portions: 1, way: 'dine-in', channel: 'wechat' }
  await as('shen', 'book', { ...order, sittingId: lunch, personId: id('shen') }, 'meals')
  await as('gui', 'book', { ...order, sittingId: lunch, personId: id('gui') }, 'meals')
  await as('gui', 'book', { ...order, sittingId: dinner, personId: id('gui') }, 'meals')
}

/** What keeps the records right. */
export const recordScenes: Scenes<typeof recordActions> = {
  twins: 'reads',
  compare: 'reads',
  merge: [
    wish('ho', async hamlet => {
      await bookAll(hamlet)
      return { ...pair(hamlet), take: ['name'] }
    }),
  ],
  keepApart: [wish('ho', hamlet => pair(hamlet))],
  unmerge: [
    wish('ho', async hamlet => {
      await bookAll(hamlet)
      const merged = await hamlet.as('ho', 'merge', { ...pair(hamlet), take: ['name'] })
      // The service's own contract promises the id.
      return { communityId: community, mergeId: (merged as { mergeId: string }).mergeId }
    }),
  ],
  importRoster: [wish('ho', () => roster(november()), { inPieces: true })],
  runs: 'reads',
  takeBackRun: [
    wish(
      'ho',
      async ({ as }) => {
        await as('ho', 'importRoster', roster(november()))
        return { communityId: community, run }
      },
      { inPieces: true, leaves: { 'it tells what this call did of it': /: answered/ } },
    ),
  ],
}
