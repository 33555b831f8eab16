import type { Community } from './community'
import { lumin, qiao, shen, stranger } from './community'
import { pages, taps, type ScreenState } from './screen-state'
import { callerNamed, newKey } from './world'

const mine = { kind: 'elder', who: shen } as const
const guest = { kind: 'elder', who: stranger, url: pages.register } as const

const by = async ({ services }: Community, who: string, action: string, input: object): Promise<void> => {
  const reply = await services['people']?.({ action, input, key: newKey() }, callerNamed(who), 'state')
  if (!reply?.ok) throw new Error(`${action} was not done: ${JSON.stringify(reply)}`)
}

/** The office corrected a door. */
const doorCorrected = (community: Community) =>
  by(community, qiao, 'correct', { personId: shen, changes: { door: '2单元201' }, channel: 'counter' })

/** The office corrected a door, she agreed to photographs, the grid worker looked at her number. */
async function past(community: Community): Promise<void> {
  await doorCorrected(community)
  await by(community, shen, 'consent', {
    personId: shen,
    purpose: 'photo',
    given: true,
    version: '2026-11',
    how: 'app',
  })
  await by(community, qiao, 'phoneOf', { personId: shen, why: 'not-come' })
}

const noCare = (community: Community) =>
  by(community, shen, 'consent', {
    personId: shen,
    purpose: 'care',
    given: false,
    version: '2026-11',
    how: 'app',
  })

const closing = (community: Community) => by(community, shen, 'close', { personId: shen, channel: 'wechat' })

const toName = taps('我自己用', '下一步')
const toAgree: ScreenState['prepare'] = async phone => {
  await toName(phone)
  await phone.type('方玉兰')
  await taps('下一步', '下一步', '1号楼', '下一步', '下一步')(phone)
}

/** Coming in for the first time; what is kept about one, what was done with it, and how one goes. */
export const selfStates: ScreenState[] = [
  { ...guest, name: 'register/who', says: /第 1 步，共 6 步.*您是给谁办.*我自己用/ },
  { ...guest, name: 'register/who-missing', prepare: taps('下一步'), says: /请先点一下，您是给谁办/ },
  { ...guest, name: 'register/name', prepare: toName, says: /第 2 步.*您怎么称呼/ },
  {
    ...guest,
    name: 'register/name-missing',
    prepare: taps('我自己用', '下一步', '下一步'),
    says: /请把名字写上/,
  },
  {
    ...guest,
    name: 'register/phone',
    prepare: async phone => {
      await toName(phone)
      await phone.type('方玉兰')
      await phone.tap('下一步')
    },
    says: /第 3 步.*怎么找得到您/,
  },
  {
    ...guest,
    name: 'register/where',
    prepare: async phone => {
      await toName(phone)
      await phone.type('方玉兰')
      await taps('下一步', '下一步', '1号楼')(phone)
    },
    says: /第 4 步.*您住哪里.*梧桐里社区.*1号楼.*没有我住的楼/,
  },
  {
    ...guest,
    name: 'register/door',
    prepare: async phone => {
      await toName(phone)
      await phone.type('方玉兰')
      await taps('下一步', '下一步', '1号楼', '下一步')(phone)
    },
    says: /第 5 步.*哪个门/,
  },
  { ...guest, name: 'register/agree', prepare: toAgree, says: /第 6 步.*您同不同意.*饮食和照顾.*核对补贴/ },
  {
    ...guest,
    name: 'register/basic-missing',
    prepare: async (phone, community) => {
      await toAgree(phone, community)
      await phone.tap('同意，登记')
    },
    says: /这一项要您同意，才能在手机上办/,
  },
  {
    ...guest,
    name: 'register/done',
    prepare: async (phone, community) => {
      await toAgree(phone, community)
      await taps('同意，给我办', '同意，登记')(phone)
    },
    says: /登记好了.*现在就能订饭了/,
  },

  { ...mine, name: 'data/own', url: pages.data, says: /我的资料.*沈桂珍.*199\*\*\*\*2046/ },
  {
    ...mine,
    name: 'data/correct-sheet',
    url: pages.data,
    prepare: taps('门牌'),
    says: /改门牌.*不改了 改好了/,
  },
  {
    ...mine,
    name: 'data/saved',
    url: pages.data,
    prepare: async phone => {
      await phone.tap('门牌')
      await phone.type('2单元202')
      await phone.tap('改好了')
    },
    says: /门牌改好了.*2单元202/,
  },
  {
    ...mine,
    name: 'data/diet-sheet',
    url: pages.data,
    prepare: taps('吃饭的讲究'),
    says: /改吃饭的讲究.*少盐/,
  },
  { ...mine, name: 'data/care-not-agreed', url: pages.data, arrange: noCare, says: /要先同意「饮食和照顾」/ },
  {
    ...mine,
    name: 'data/of-mother',
    who: lumin,
    url: pages.data,
    prepare: taps('妈妈'),
    says: /妈妈的资料.*沈桂珍.*199\*\*\*\*2046/,
  },
  { ...mine, name: 'data/closing', url: pages.data, arrange: closing, says: /11月27日就注销了/ },

  { ...mine, name: 'consents/own', url: pages.consents, says: /同意与收回.*办事要用的资料.*同意了/ },
  {
    ...mine,
    name: 'consents/take-back-sheet',
    url: pages.consents,
    prepare: taps('收回「饮食和照顾」'),
    says: /收回「饮食和照顾」？.*当时就看不到了.*还是照旧/,
  },
  {
    ...mine,
    name: 'consents/taken-back',
    url: pages.consents,
    arrange: noCare,
    says: /饮食和照顾 收回了/,
  },

  { ...mine, name: 'history/records', url: pages.history, arrange: past, says: /改了资料：门牌.*退回去/ },
  {
    ...mine,
    name: 'history/undo-sheet',
    url: pages.history,
    arrange: doorCorrected,
    prepare: taps('退回去'),
    says: /把这次改动退回去？/,
  },
  {
    ...mine,
    name: 'history/looks',
    url: pages.history,
    arrange: past,
    prepare: taps('谁看过'),
    says: /看了手机号.*乔敏/,
  },
  {
    ...mine,
    name: 'history/nobody-looked',
    url: pages.history,
    prepare: taps('谁看过'),
    says: /还没有人看过完整的号码/,
  },
  { ...mine, name: 'history/nothing-yet', url: pages.history, says: /还没有改过资料/ },

  { ...mine, name: 'privacy/page', url: pages.privacy, says: /同意与收回.*谁在管.*存多久.*十五个工作日/ },
  { ...mine, name: 'leave/page', url: pages.leave, says: /带走表格.*带走数据文件.*我要注销/ },
  {
    ...mine,
    name: 'leave/close-sheet',
    url: pages.leave,
    prepare: taps('我要注销'),
    says: /真的要注销？.*七天后注销/,
  },
  { ...mine, name: 'leave/closing', url: pages.leave, arrange: closing, says: /11月27日注销.*后悔了，照旧/ },
]
