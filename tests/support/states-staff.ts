import { instantOf } from '../../domain/kernel/time'
import { LUNCH } from './canteen'
import { han, lu, shen, zhou, type Community } from './community'
import type { Phone } from './phone'
import { pages, taps, type ScreenState } from './screen-state'
import { busyLunch, handOut, must, neighbourIds } from './states-village'
import { FRIDAY } from './world'

const staff = { kind: 'staff', who: zhou, at: '11:50' } as const

async function midday(community: Community): Promise<void> {
  await busyLunch(community)
  await handOut(community, '11:12', ...neighbourIds.slice(2, 5))
}

async function nearlyOver(community: Community): Promise<void> {
  await midday(community)
  community.world.now = instantOf(FRIDAY, '11:45')
  const said = { [han]: 'no-answer', [lu]: 'on-the-way', pqiu000001: 'family-collects' }
  for (const [personId, word] of Object.entries(said))
    await must(community, zhou, 'noteCall', { sittingId: LUNCH, personId, said: word })
}

async function allCame(community: Community): Promise<void> {
  await busyLunch(community)
  await handOut(community, '11:12', ...neighbourIds, han, shen, lu)
}

/** Shen stands at the counter with her number. */
const typeNumber = async (phone: Phone, community: Community) => {
  const { guests } = (await must(community, zhou, 'counter', { sittingId: LUNCH })) as {
    guests: { personId: string; code: string }[]
  }
  await phone.tap('扫码登记')
  await phone.type(guests.find(({ personId }) => personId === shen)?.code ?? '')
  await phone.tap('登记')
}

const counter: ScreenState[] = [
  {
    ...staff,
    name: 'staff/counter',
    url: pages.counter,
    arrange: midday,
    says: /午饭取餐.*没来.*扫码登记/,
  },
  {
    ...staff,
    name: 'staff/counter-found',
    url: pages.counter,
    arrange: midday,
    prepare: phone => phone.type('2046'),
    says: /沈桂珍.*来了/,
  },
  {
    ...staff,
    name: 'staff/counter-not-found',
    url: pages.counter,
    arrange: midday,
    prepare: phone => phone.type('9999'),
    says: /没找到 9999/,
  },
  {
    ...staff,
    name: 'staff/counter-type',
    only: 'h5',
    url: pages.counter,
    arrange: midday,
    prepare: taps('扫码登记'),
    says: /用扫码枪.*不登记了 登记/,
  },
  {
    ...staff,
    name: 'staff/handed-over',
    only: 'h5',
    url: pages.counter,
    arrange: midday,
    prepare: typeNumber,
    says: /11:50 登记好了.*沈桂珍.*扫下一位/,
  },
  {
    ...staff,
    name: 'staff/refused',
    only: 'h5',
    url: pages.counter,
    arrange: async community => {
      await midday(community)
      await handOut(community, '11:42', shen)
    },
    prepare: typeNumber,
    says: /没登记.*11:42 已经取过了/,
  },
]

const others: ScreenState[] = [
  { ...staff, name: 'staff/call-list', url: pages.callList, arrange: nearlyOver, says: /还没来的.*打电话/ },
  {
    ...staff,
    name: 'staff/call-list-empty',
    url: pages.callList,
    arrange: allCame,
    says: /都取走了，不用打电话/,
  },
  {
    ...staff,
    name: 'staff/call-sheet',
    url: pages.callList,
    arrange: midday,
    prepare: taps('打给韩秀云'),
    says: /不打了 拨打/,
  },
  { ...staff, name: 'staff/board', url: pages.board, arrange: nearlyOver, says: /今天 11:50.*没说法/ },
  {
    ...staff,
    name: 'staff/board-evening',
    at: '18:40',
    url: pages.board,
    arrange: midday,
    says: /今天 18:40/,
  },
  { ...staff, name: 'staff/board-rest', day: '2026-11-22', url: pages.board, says: /饭堂今天休息/ },
  { ...staff, name: 'staff/kitchen', url: pages.kitchen, arrange: busyLunch, says: /9:00 停订，数不会再变/ },
  {
    ...staff,
    name: 'staff/kitchen-open',
    at: '08:12',
    url: pages.kitchen,
    arrange: busyLunch,
    says: /还在订，9:00 才定数/,
  },
  {
    ...staff,
    name: 'staff/kitchen-wide',
    kind: 'desk',
    only: 'h5',
    window: { width: 1440, height: 900 },
    url: pages.kitchen,
    arrange: busyLunch,
    says: /厨房备餐单/,
  },
  {
    ...staff,
    name: 'staff/kitchen-paper',
    kind: 'paper',
    only: 'h5',
    window: { width: 794, height: 1123 },
    media: 'print',
    url: pages.kitchen,
    arrange: busyLunch,
    says: /厨房备餐单/,
  },
  { ...staff, name: 'staff/not-for-residents', who: shen, url: pages.counter, says: /饭堂工作人员.*回首页/ },
]

/** What those who work in the canteen see. */
export const staffStates = [...counter, ...others]
