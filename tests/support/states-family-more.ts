import { lu, lumin, shen, han, type Community } from './community'
import { callerNamed, newKey } from './world'
import { pages, taps, type ScreenState } from './screen-state'

const elder = { kind: 'elder' } as const
const CHILD = 'pluqiang01'

const wish = (community: Community, who: string, action: string, input: object) =>
  community.services['people']?.({ action, input, key: newKey() }, callerNamed(who), 'test')

/** A son who helps nobody yet. */
const aSon = (community: Community) =>
  community.world.person(CHILD, { name: '陆强', sex: '男', born: '1970-03-01' })

async function sonAsks(community: Community): Promise<void> {
  await aSon(community)
  await wish(community, CHILD, 'askToHelp', { name: '沈桂珍', phone: '19908002046', call: '妈妈' })
}

/** Mother has died; her daughter still helps her father. */
async function motherIsGone({ world }: Community): Promise<void> {
  await world.person(shen, { name: '沈桂珍', sex: '女', born: '1944-03-02', died: '2026-11-18' })
}

async function arrangeSon(community: Community): Promise<void> {
  await aSon(community)
}

/** How somebody of the family comes to act for an elder, and how it ends. */
export const familyMoreStates: ScreenState[] = [
  {
    ...elder,
    name: 'family/somebody-asks',
    who: shen,
    url: pages.family,
    arrange: sonAsks,
    says: /陆强想替您办事.*不认识，不同意 同意/,
  },
  {
    ...elder,
    name: 'family/yes-sheet',
    who: shen,
    url: pages.family,
    arrange: sonAsks,
    prepare: taps('同意'),
    says: /让陆强替您办？.*再想一想/,
  },
  {
    ...elder,
    name: 'family/agreed',
    who: shen,
    url: pages.family,
    arrange: sonAsks,
    prepare: async phone => {
      await phone.tap('同意')
      await phone.tap('好，同意')
    },
    says: /好了，陆强能替您办了/,
  },
  {
    ...elder,
    name: 'family/no-sheet',
    who: shen,
    url: pages.family,
    arrange: sonAsks,
    prepare: taps('不认识，不同意'),
    says: /不让陆强替您办？/,
  },
  {
    ...elder,
    name: 'family/waits',
    who: CHILD,
    url: pages.family,
    arrange: sonAsks,
    says: /等妈妈同意.*等到11月27日/,
  },
  {
    ...elder,
    name: 'family/stop-sheet',
    who: CHILD,
    url: pages.family,
    arrange: sonAsks,
    prepare: taps('不等了'),
    says: /不等妈妈了？.*再等等/,
  },
  {
    ...elder,
    name: 'family/mother-is-gone',
    who: lumin,
    url: pages.family,
    arrange: motherIsGone,
    says: /沈桂珍老人已经离开了我们.*请节哀/,
  },
  {
    ...elder,
    name: 'ask-family/two-ways',
    who: CHILD,
    url: pages.askFamily,
    arrange: arrangeSon,
    says: /老人给了我一个码.*请老人点个头/,
  },
  {
    ...elder,
    name: 'ask-family/form',
    who: CHILD,
    url: pages.askFamily,
    arrange: arrangeSon,
    prepare: taps('请老人点个头'),
    says: /老人的名字.*老人的电话.*您叫老人什么/,
  },
  {
    ...elder,
    name: 'ask-family/nothing-filled-in',
    who: CHILD,
    url: pages.askFamily,
    arrange: arrangeSon,
    prepare: taps('请老人点个头', '去问一问'),
    says: /请写上老人的名字.*还差 11 个数/,
  },
  {
    ...elder,
    name: 'join-family/empty',
    who: CHILD,
    url: pages.joinFamily,
    arrange: arrangeSon,
    says: /老人给的码.*您叫老人什么/,
  },
  {
    ...elder,
    name: 'join-family/wrong-code',
    who: CHILD,
    url: pages.joinFamily,
    arrange: arrangeSon,
    prepare: async phone => {
      await phone.type('ABCD2345')
      await phone.tap('填好了')
    },
    says: /没找到这个码/,
  },
  {
    ...elder,
    name: 'family-code/before',
    who: lu,
    url: pages.familyCode,
    says: /家里人填上这个码.*要一个码/,
  },
  {
    ...elder,
    name: 'family-code/given',
    who: han,
    url: pages.familyCode,
    prepare: taps('要一个码'),
    says: /家里人的码.*[2-9A-Z]{4} [2-9A-Z]{4}.*到11月27日为止/,
  },
]
