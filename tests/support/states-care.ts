import { han, lumin, qiao, shen, zhou, type Community } from './community'
import type { Phone } from './phone'
import { pages, taps, type ScreenState } from './screen-state'
import { enrolStates } from './states-care-enrol'
import { careFamilyStates } from './states-care-family'
import { careRecordStates } from './states-care-record'
import { noLift, people, settled } from './states-care-village'
import { bookShen } from './states-village'
import { FRIDAY } from './world'

const care = { kind: 'staff', who: qiao } as const
const search = { ...care, url: pages.careSearch }
const person = { ...care, url: `${pages.carePerson}?id=${han}` }

const typed =
  (words: string) =>
  async (phone: Phone): Promise<void> => {
    await phone.type(words)
    await phone.tap('找')
  }

async function namesakes(community: Community): Promise<void> {
  await settled(community)
  const given = ['桂芳', '玉兰', '国强', '建国', '淑芬', '秀英', '德福', '文华', '子安', '明哲', '若琳']
  for (const [n, name] of given.entries())
    await community.world.person(`pshenmany${n}`, {
      name: `沈${name}`,
      born: `19${40 + n}-03-02`,
      door: `1单元${n + 1}01`,
      phone: `1990800${1100 + n}`,
    })
}

const locked = (community: Community) =>
  settled(community).then(() =>
    people(community, qiao, 'lock', { personId: han, on: FRIDAY, evidence: '家属电话' }),
  )

const finding: ScreenState[] = [
  { ...search, name: 'care/search', says: /写几个字就能找/ },
  { ...search, name: 'care/search-found', arrange: settled, prepare: typed('hxy'), says: /韩秀云.*82.*独居/ },
  {
    ...search,
    name: 'care/search-many',
    arrange: namesakes,
    prepare: typed('沈'),
    says: /沈.*还有更多，多打几个字/,
  },
  { ...search, name: 'care/search-nobody', prepare: typed('9999'), says: /没找到 9999.*登记新人/ },
  { ...search, name: 'care/search-offline', net: 'none', says: /没有网络/ },
  { ...search, name: 'care/search-not-for-residents', who: shen, says: /工作人员用.*回首页/ },
]

const knowing: ScreenState[] = [
  { ...person, name: 'care/person', arrange: settled, says: /韩秀云.*199\*\*\*\*3020.*钥匙在对门.*低保/ },
  { ...person, name: 'care/person-canteen', who: zhou, arrange: settled, says: /韩秀云.*软烂(?!.*低保)/ },
  { ...person, name: 'care/person-gone', arrange: locked, says: /离世，记录已锁上.*离世记错了/ },
  {
    ...person,
    name: 'care/person-not-there',
    url: `${pages.carePerson}?id=pnobody0001`,
    says: /工作人员用/,
  },
  {
    ...person,
    name: 'care/number-why',
    arrange: settled,
    prepare: taps('看完整号码'),
    says: /为什么要看.*不看了/,
  },
  {
    ...person,
    name: 'care/number-told',
    arrange: settled,
    prepare: taps('看完整号码', '要帮他办事', '看号码'),
    says: /199 0800 3020.*已记下您看过.*拨打/,
  },
  {
    ...person,
    name: 'care/verify',
    arrange: settled,
    prepare: taps('记一项福利或证件', '高龄', '记下'),
    says: /写一下看的是什么证/,
  },
  { ...person, name: 'care/lock-before', arrange: settled, prepare: taps('记下离世'), says: /会锁上.*往下/ },
  {
    ...person,
    name: 'care/lock-evidence',
    arrange: settled,
    prepare: taps('记下离世', '往下'),
    says: /哪一天.*凭什么知道的/,
  },
  {
    ...person,
    name: 'care/locked',
    url: `${pages.carePerson}?id=${shen}`,
    arrange: bookShen,
    prepare: async phone => {
      await taps('记下离世', '往下')(phone)
      await phone.type('家属电话', '凭什么知道的')
      await phone.tap('记下')
    },
    says: /记下了.*退掉了 1 份/,
  },
  {
    ...person,
    name: 'care/unlock',
    arrange: locked,
    prepare: taps('离世记错了'),
    says: /取消锁定.*怎么记错的/,
  },
]

const watching: ScreenState[] = [
  {
    ...care,
    name: 'care/expiring',
    url: pages.careExpiring,
    arrange: settled,
    says: /韩秀云.*2026年10月31日 过期了(?!.*残疾)/,
  },
  { ...care, name: 'care/expiring-none', url: pages.careExpiring, says: /没有到期的/ },
  { ...care, name: 'care/expiring-barred', who: lumin, url: pages.careExpiring, says: /工作人员用/ },
  {
    ...care,
    name: 'care/buildings',
    url: pages.careBuilding,
    arrange: noLift,
    says: /1号楼 还没记.*3号楼 6 层，2 个单元 ?· ?没有电梯/,
  },
  {
    ...care,
    name: 'care/building-sheet',
    url: pages.careBuilding,
    prepare: taps('1号楼'),
    says: /一共几层.*有没有电梯|一共几层.*没有电梯/,
  },
]

/** What staff see who look after the people of their place. */
export const careStates = [
  ...finding,
  ...knowing,
  ...careFamilyStates,
  ...careRecordStates,
  ...enrolStates,
  ...watching,
]
