import { han, qiao, zhou, type Community } from './community'
import type { Phone } from './phone'
import { pages, taps, type ScreenState } from './screen-state'
import { settled } from './states-care-village'

const care = { kind: 'staff', who: qiao, arrange: settled } as const
const code = `${pages.careCode}?id=${han}`
const helpers = `${pages.careHelpers}?id=${han}`
const helper = { ...care, url: `${pages.careHelper}?id=${han}` }

/** Han has no WeChat of her own yet. */
async function unlinked(community: Community): Promise<void> {
  await settled(community)
  await community.world.db.collection('persons').change(han, {}, { account: { drop: true } })
}

/** Her niece asks to act for her; the daughter does so already. */
async function asking(community: Community): Promise<void> {
  await settled(community)
  await community.world.person('phanling01', {
    name: '韩玲',
    helps: [{ person: han, call: '姑姑', state: 'asked', since: Date.now() }],
  })
}

async function niece(community: Community): Promise<void> {
  await settled(community)
  await community.world.person('phanling01', { name: '韩玲', door: '1单元301', phone: '19908003344' })
}

const found = async (phone: Phone): Promise<void> => {
  await phone.type('韩玲')
  await taps('找', '韩玲')(phone)
}

const codes: ScreenState[] = [
  {
    ...care,
    name: 'care/code-before',
    url: code,
    arrange: unlinked,
    says: /韩秀云在自己的微信里.*当面交给他本人.*写一个码/,
  },
  {
    ...care,
    name: 'care/code-given',
    url: code,
    arrange: unlinked,
    prepare: taps('写一个码'),
    says: /给韩秀云本人.*登录码 [0-9A-Z]{4} [0-9A-Z]{4} .*11月27日.*再写一个/,
  },
  {
    ...care,
    name: 'care/code-paper',
    kind: 'paper',
    only: 'h5',
    window: { width: 794, height: 1123 },
    media: 'print',
    url: code,
    arrange: unlinked,
    prepare: taps('写一个码'),
    says: /暖邻 · 登录码 给韩秀云本人.*社区给了我一个码/,
  },
  {
    ...care,
    name: 'care/code-family',
    url: `${code}&whom=family`,
    prepare: taps('写一个码'),
    says: /给韩秀云的家里人.*家里人的码.*替家里老人办/,
  },
  { ...care, name: 'care/code-linked', url: code, says: /微信已经连上了.*换手机了，先解开/ },
  {
    ...care,
    name: 'care/unlink',
    url: code,
    prepare: taps('换手机了，先解开'),
    says: /解开韩秀云的微信？.*旧手机马上就不认得他.*先选他怎么告诉您的/,
  },
  {
    ...care,
    name: 'care/code-not-mine',
    who: zhou,
    url: `${code}&whom=family`,
    says: /不能给他码.*社区主任/,
  },
]

const family: ScreenState[] = [
  {
    ...care,
    name: 'care/helpers',
    url: helpers,
    says: /谁能替韩秀云办 韩敏.*不让韩敏代办了.*记下家人能替他办/,
  },
  {
    ...care,
    name: 'care/helpers-asking',
    url: helpers,
    arrange: asking,
    says: /韩玲想替他办 叫他「姑姑」.*不同意.*他点头了.*韩敏/,
  },
  {
    ...care,
    name: 'care/helpers-nod',
    url: helpers,
    arrange: asking,
    prepare: taps('他点头了'),
    says: /他同意韩玲替他办？.*先选他怎么告诉您的/,
  },
  {
    ...care,
    name: 'care/helpers-nodded',
    url: helpers,
    arrange: asking,
    prepare: taps('他点头了', '电话里说的', '记下他同意'),
    says: /记下了，韩玲能替他办了.*不让韩玲代办了/,
  },
  {
    ...care,
    name: 'care/helpers-end',
    url: helpers,
    prepare: taps('不让韩敏代办了'),
    says: /不让韩敏替他办了？.*还是照旧/,
  },
  { ...helper, name: 'care/helper-find', says: /谁替韩秀云办？.*名册里没有，或者住在别处/ },
  {
    ...helper,
    name: 'care/helper-chosen',
    arrange: niece,
    prepare: found,
    says: /韩玲.*家人叫他什么.*他怎么同意的.*先选他怎么同意的/,
  },
  {
    ...helper,
    name: 'care/helper-missing',
    arrange: niece,
    prepare: async phone => {
      await found(phone)
      await taps('签了字', '记下')(phone)
    },
    says: /写上家人怎么叫他/,
  },
  {
    ...helper,
    name: 'care/helper-recorded',
    arrange: niece,
    prepare: async phone => {
      await found(phone)
      await phone.type('姑姑', '家人叫他什么')
      await taps('签了字', '记下')(phone)
    },
    says: /记下了，韩玲能替他办了.*回到他的家里人/,
  },
]

/** What staff do for somebody’s phone and his family: codes on paper, and who may act for him. */
export const careFamilyStates: ScreenState[] = [...codes, ...family]
