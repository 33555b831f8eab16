import type { familyActions } from '../../domain/people/contract-family'
import type { Hamlet, Name } from './hamlet'
import { guest, wish, type Scenes } from './scene'

const pair = ({ id }: Hamlet, elder: Name, helper: Name) => ({ elderId: id(elder), helperId: id(helper) })
const lu = { name: '陆守义', phone: '19908003061', call: '爸爸' }

/** Min asked to act for Lu, who has not answered. */
async function asked(hamlet: Hamlet) {
  await hamlet.as('min', 'askToHelp', lu)
  return pair(hamlet, 'lu', 'min')
}

// The service's own contract promises a code.
const codeOf = (answer: unknown) => (answer as { code: string }).code

const gone = { 'the phone is a stranger’s by then': /answered .*access.not-registered/ }

/** Who acts for whom, and whose phone is whose. */
export const familyScenes: Scenes<typeof familyActions> = {
  askToHelp: [wish('min', () => lu)],
  nod: [
    wish('ho', async hamlet => ({ ...(await asked(hamlet)), agree: true, channel: 'phone' })),
    wish('ho', async hamlet => ({ ...(await asked(hamlet)), agree: false, channel: 'phone' })),
  ],
  familyCode: [wish('shen', ({ id }) => ({ elderId: id('shen') }))],
  joinFamily: [
    wish('zhou', async hamlet => {
      const code = codeOf(await hamlet.as('shen', 'familyCode', { elderId: hamlet.id('shen') }))
      return { code, call: '阿姨' }
    }),
  ],
  recordHelper: [wish('ho', hamlet => ({ ...pair(hamlet, 'lu', 'min'), call: '爸爸', how: 'oral' }))],
  endHelp: [wish('shen', hamlet => pair(hamlet, 'shen', 'min'))],
  giveUpHelp: [
    wish('min', ({ id }) => ({ elderId: id('shen') })),
    wish('min', async hamlet => ({ elderId: (await asked(hamlet)).elderId })),
  ],
  invite: [wish('ho', ({ id }) => ({ personId: id('han') }))],
  accept: [
    guest(async ({ as, id }) => ({ code: codeOf(await as('ho', 'invite', { personId: id('han') })) })),
  ],
  unlink: [
    wish('shen', ({ id }) => ({ personId: id('shen'), channel: 'wechat' }), { leaves: gone }),
    wish('ho', ({ id }) => ({ personId: id('shen'), channel: 'counter' })),
  ],
}
