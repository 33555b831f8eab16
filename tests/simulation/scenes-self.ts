import type { keptActions } from '../../domain/people/contract-kept'
import type { selfActions } from '../../domain/people/contract-self'
import type { Hamlet, Name } from './hamlet'
import { guest, wish, type Scenes } from './scene'
import { community } from './village'

const version = '2026-11'
const newcomer = {
  ...({ as: 'elder', sex: '女' } as const),
  ...{ name: '郭秀兰', home: `${community}.b1`, consents: ['basic' as const], version },
}
const theirs = (hamlet: Hamlet, name: Name) => ({ personId: hamlet.id(name), channel: 'wechat' }) as const

/** Han is known of the roster and has a number; now she comes with WeChat’s own proof of it. */
async function proved(hamlet: Hamlet) {
  const number = { changes: { phone: '19908009944' }, channel: 'counter', personId: hamlet.id('han') }
  await hamlet.as('ho', 'correct', number)
  return { ...newcomer, name: '韩秀云', phoneProof: 'code-han' }
}

/** Her last correction, by the id of what was written down about it. */
async function corrected(hamlet: Hamlet) {
  const personId = hamlet.id('shen')
  await hamlet.as('shen', 'correct', { personId, changes: { door: '102' }, channel: 'wechat' })
  const { deeds } = (await hamlet.as('shen', 'history', { personId })) as {
    deeds: { id: string; canUndo: boolean }[]
  }
  return { personId, deedId: deeds.find(({ canUndo }) => canUndo)?.id ?? '' }
}

const heldOn = {
  'the account is held for him until tomorrow, when the clock lets it go or finds it done':
    /accounts\/\S+ (for|is there or not)/,
}
const spent = {
  'WeChat’s code is good once: killed before the account is held, he taps for another':
    /answered .*phone-not-proved|: (persons|deeds)\/\S+ (is there or not|consents,revision,wishes,account,phoneProved)$/,
}
const unmarked = {
  'what was undone is not marked so; undoing it again finds it done': /to the whole deeds\/\S+ undone;/,
}

/** What somebody does about himself. */
export const selfScenes: Scenes<typeof selfActions> = {
  me: 'reads',
  office: 'reads',
  areas: 'reads',
  register: [
    guest(() => ({ ...newcomer, phone: '19908009933', consents: ['basic', 'care'] }), { leaves: heldOn }),
    guest(() => ({ ...newcomer, name: '韩秀芸', born: '1946-07-01', door: '301' }), { leaves: heldOn }),
    async hamlet => {
      const first = () => hamlet.house.cloud.givePhone('code-han', '19908009944')
      return guest(proved, { first, leaves: { ...heldOn, ...spent } })(hamlet)
    },
  ],
  correct: [
    wish('shen', hamlet => ({
      ...theirs(hamlet, 'shen'),
      changes: { door: '102', phone: '19908009922', diet: ['少盐'] },
    })),
    wish('ho', hamlet => ({ ...theirs(hamlet, 'lu'), changes: { name: '陆守仪' }, channel: 'counter' })),
  ],
  consent: [
    wish('shen', hamlet => ({
      ...{ personId: hamlet.id('shen'), purpose: 'care', given: true, version, how: 'app' },
    })),
    wish('shen', hamlet => ({
      ...{ personId: hamlet.id('shen'), purpose: 'care', given: false, version, how: 'app' },
    })),
  ],
  undo: [wish('shen', corrected, { leaves: unmarked })],
}

/** What is kept about him, and how he has it deleted. */
export const keptScenes: Scenes<typeof keptActions> = {
  record: 'reads',
  history: 'reads',
  exportData: [wish('shen', hamlet => ({ personId: hamlet.id('shen'), as: 'json' }))],
  close: [wish('shen', hamlet => theirs(hamlet, 'shen'))],
  keep: [
    wish('shen', async hamlet => {
      await hamlet.as('shen', 'close', theirs(hamlet, 'shen'))
      return theirs(hamlet, 'shen')
    }),
  ],
}
