import { lumin, stranger, type Community } from './community'
import { callerNamed, newKey } from './world'
import { pages, taps, type ScreenState } from './screen-state'

/** Somebody typed ten codes that nobody was given. */
async function tenWrong({ services }: Community, who: string, action: string, more: object = {}) {
  for (const last of '2345678923') {
    const input = { code: `QQQQQQQ${last}`, ...more }
    await services['people']?.({ action, input, key: newKey() }, callerNamed(who), 'test')
  }
}

const says = /试得太多了，先歇一歇.*过 15 分钟再试/

/** Who typed too many wrong codes, wherever codes are typed. */
export const guessStates: ScreenState[] = [
  {
    kind: 'elder',
    name: 'sign-in/too-many-codes',
    who: stranger,
    url: pages.today,
    arrange: community => tenWrong(community, stranger, 'accept'),
    prepare: async phone => {
      await taps('社区给了我一个码')(phone)
      await phone.type('ABCD2345')
      await phone.tap('填好了')
    },
    says,
  },
  {
    kind: 'elder',
    name: 'join-family/too-many-codes',
    who: lumin,
    url: pages.joinFamily,
    arrange: community => tenWrong(community, lumin, 'joinFamily', { call: '妈妈' }),
    prepare: async phone => {
      await phone.type('ABCD2345')
      await phone.tap('填好了')
    },
    says,
  },
]
