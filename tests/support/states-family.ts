import { instantOf } from '../../domain/kernel/time'
import { han, lu, lumin, shen, stranger, zhou, type Community } from './community'
import { pages, taps, type ScreenState } from './screen-state'
import { bookBoth, handOut } from './states-village'
import { FRIDAY } from './world'

const family = { kind: 'elder', who: lumin, url: pages.family } as const
const me = { kind: 'elder', url: pages.me } as const

async function motherHasHers(community: Community): Promise<void> {
  await bookBoth(community)
  await handOut(community, '11:42', shen)
}

/** The father has not said yes yet. */
async function fatherWaits({ world }: Community): Promise<void> {
  await world.person(lumin, {
    name: '陆敏',
    sex: '女',
    born: '1972-05-06',
    helps: [
      { person: shen, call: '妈妈', state: 'agreed', since: 0 },
      { person: lu, call: '爸爸', state: 'asked', since: instantOf(FRIDAY, '08:00') },
    ],
  })
}

/** 家里人, 我的, and coming in. */
export const familyStates: ScreenState[] = [
  { ...family, name: 'family/not-booked', says: /妈妈.*爸爸.*给爸妈/ },
  { ...family, name: 'family/helps-two', arrange: bookBoth, says: /妈妈.*爸爸.*订/ },
  {
    ...family,
    name: 'family/one-collected-one-not',
    at: '12:10',
    arrange: motherHasHers,
    says: /11:42.*打电话问问爸爸/,
  },
  { ...family, name: 'family/evening', at: '18:40', arrange: motherHasHers, says: /11:42.*爸爸.*没/ },
  {
    ...family,
    name: 'family/call-sheet',
    at: '12:10',
    arrange: motherHasHers,
    prepare: taps('打电话问问爸爸'),
    says: /打电话给爸爸？.*不打了 拨打/,
  },
  { ...family, name: 'family/waiting-for-nod', arrange: fatherWaits, says: /等爸爸同意/ },
  { ...family, name: 'family/nobody', who: han, says: /还没有连上家里人/ },
  { ...family, name: 'family/elder-sees-helpers', who: shen, says: /谁能替您办事.*陆敏/ },
  {
    ...family,
    name: 'family/end-sheet',
    who: shen,
    prepare: taps('不让陆敏代办了'),
    says: /不让陆敏替您办了？.*还是照旧/,
  },
  { ...me, name: 'me/elder', who: shen, says: /沈桂珍.*字的大小/ },
  { ...me, name: 'me/staff', who: zhou, says: /周师傅.*取餐登记/ },
  { ...me, name: 'sign-in/demo', who: undefined, only: 'h5', url: pages.today, says: /您是哪一位.*沈桂珍/ },
  {
    ...me,
    name: 'sign-in/not-registered',
    who: stranger,
    url: pages.today,
    says: /第一次来，先认一认您.*社区给了我一个码.*我是第一次来/,
  },
  {
    ...me,
    name: 'sign-in/code',
    who: stranger,
    url: pages.today,
    prepare: taps('社区给了我一个码'),
    says: /填上社区给的码.*填好了/,
  },
  {
    ...me,
    name: 'sign-in/call-sheet',
    who: stranger,
    url: pages.today,
    prepare: taps('打电话给社区'),
    says: /打电话给梧桐里社区.*不打了 拨打/,
  },
  {
    ...me,
    name: 'sign-in/code-too-short',
    who: stranger,
    url: pages.today,
    prepare: async phone => {
      await phone.tap('社区给了我一个码')
      await phone.type('AB3')
      await phone.tap('填好了')
    },
    says: /还差 5 位/,
  },
]
