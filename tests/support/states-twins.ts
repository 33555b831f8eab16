import { lumin, qiao, shen, type Community } from './community'
import type { Phone } from './phone'
import { pages, taps, type ScreenState } from './screen-state'
import { people } from './states-care-village'
import { must } from './states-village'
import { LUNCH, wish } from './canteen'

const SECOND = 'pshensecond'
const facts = { sex: '女', born: '1944-03-02', phone: '19908002046', door: '2单元201' } as const

/** Shen was entered twice, the second time under another spelling and at the counter; she has lunch on that one. */
async function twice(community: Community): Promise<void> {
  const { world } = community
  await world.person(shen, { ...facts, name: '沈桂珍', care: { diet: ['少盐'] } })
  await world.person(SECOND, { ...facts, name: '沈桂贞', care: { diet: ['软烂'], hardOfHearing: true } })
  await must(community, qiao, 'book', wish(SECOND, { channel: 'counter' }))
  const same = { personId: SECOND, changes: { door: '2单元202' }, channel: 'counter' }
  await people(community, qiao, 'correct', same)
  await people(community, qiao, 'correct', { ...same, changes: { door: '2单元201' } })
}

const pair = { keep: shen, drop: SECOND }
const merged = async (community: Community) => {
  await twice(community)
  await must(community, shen, 'book', wish(shen, { sittingId: LUNCH, set: 'B' }))
  await people(community, qiao, 'merge', { ...pair, take: ['name'] })
}

const staff = { kind: 'staff', who: qiao } as const
const list = { ...staff, url: pages.careTwins }
const compare = {
  ...staff,
  url: `${pages.careCompare}?keep=${shen}&drop=${SECOND}`,
  arrange: twice,
}
const choose = async (phone: Phone) => {
  await taps('沈桂珍', '少盐', '合成一份')(phone)
}

/** Records that may be of one person, as staff see them. */
export const twinsStates: ScreenState[] = [
  { ...list, name: 'twins/list', arrange: twice, says: /沈桂珍、沈桂贞.*2单元201/ },
  { ...list, name: 'twins/none', says: /没有像同一个人的/ },
  { ...list, name: 'twins/merged', arrange: merged, says: /30 天内可以退回.*沈桂贞.*退回成两份/ },
  {
    ...list,
    name: 'twins/undo',
    arrange: merged,
    prepare: taps('退回成两份'),
    says: /退回成两份？.*先不退/,
  },
  { ...list, name: 'twins/barred', who: lumin, says: /工作人员用/ },
  { ...compare, name: 'twins/compare', says: /沈桂珍.*沈桂贞.*这些都会跟过去.*还有 2 样没选/ },
  { ...compare, name: 'twins/sure', prepare: choose, says: /的两份合成一份？.*再看看/ },
  {
    ...compare,
    name: 'twins/done',
    prepare: async phone => {
      await choose(phone)
      await phone.tap('合起来')
    },
    says: /合成一份了.*跟过去了.*回名单/,
  },
  {
    ...compare,
    name: 'twins/wide',
    kind: 'desk',
    only: 'h5',
    window: { width: 1280, height: 900 },
    says: /沈桂珍.*沈桂贞.*合成一份|还有 2 样没选/,
  },
]
