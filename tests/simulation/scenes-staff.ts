import type { staffActions } from '../../domain/people/contract-staff'
import { dinner, FRIDAY, lunch, type Hamlet } from './hamlet'
import { wish, type Scenes } from './scene'
import { community } from './village'

const home = `${community}.b1`
const newcomer = {
  ...({ as: 'elder', name: '郭秀兰', how: 'oral', channel: 'counter' } as const),
  home,
  another: false,
}
const numbered = { idNumber: '999999196402290019' }

async function bookBoth({ as, id }: Hamlet) {
  for (const sittingId of [lunch, dinner]) {
    const order = { personId: id('shen'), set: 'A', portions: 1, way: 'dine-in', channel: 'wechat' }
    await as('shen', 'book', { ...order, sittingId }, 'meals')
  }
}
const death = ({ id }: Hamlet) => ({ personId: id('shen'), on: FRIDAY, evidence: '死亡证明' })

/** What staff do for the people they look after. */
export const staffScenes: Scenes<typeof staffActions> = {
  search: 'reads',
  person: 'reads',
  enrol: [
    wish('ho', () => ({ ...newcomer, ...numbered, consents: ['basic', 'subsidy'] })),
    wish('ho', () => ({
      ...{ ...newcomer, name: '韩秀芸', sex: '女', born: '1946-07-01', door: '301' },
      ...{ another: true, consents: ['basic', 'care'], diet: ['少盐'] },
    })),
  ],
  phoneOf: [wish('ho', ({ id }) => ({ personId: id('shen'), why: 'help' }))],
  idNumberOf: [
    wish('ho', async ({ as }) => {
      const enrolled = await as('ho', 'enrol', { ...newcomer, ...numbered, consents: ['basic', 'subsidy'] })
      // The service's own contract promises an id where nobody like him is known.
      return { personId: (enrolled as { personId: string }).personId, why: 'verify' }
    }),
  ],
  verifyWelfare: [
    wish('ho', ({ id }) => ({
      ...{ personId: id('shen'), category: '低保', holds: true, evidence: '低保证', validTo: '2026-12-31' },
    })),
  ],
  expiring: 'reads',
  looks: 'reads',
  lock: [
    wish('ho', async hamlet => {
      await bookBoth(hamlet)
      return death(hamlet)
    }),
  ],
  unlock: [
    wish('ho', async hamlet => {
      await hamlet.as('ho', 'lock', death(hamlet))
      return { personId: hamlet.id('shen'), reason: '弄错了' }
    }),
  ],
}
