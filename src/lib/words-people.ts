import { measured } from './clock-words'
import { byFact, fact, type Sentences, type Words } from './words-given'

const NEEDS_BASIC: Words = {
  title: '要先同意我们记下您的信息',
  reason: '不同意也能用：打电话或者到社区来，我们替您办。',
}
const needsConsent: Readonly<Record<string, Words>> = {
  subsidy: { title: '身份证号要先同意了才能记', reason: '请先同意「核对补贴」，再写身份证号。' },
  care: { title: '吃饭和照顾的事要先同意', reason: '请先同意「饮食和照顾」，再写这一项。' },
  closing: { title: '这一项不同意就办不了了', reason: '真不想用了，到「注销」里办，七天内可以后悔。' },
}

/** Why the service people says no. */
export const peopleSentences: Sentences<'people'> = {
  'people.already-linked': () => ({
    title: '已经有一个微信连着了',
    reason: '要换微信，请打电话给社区。',
  }),
  'people.invitation-invalid': () => ({
    title: '没找到这个码',
    reason: '看看有没有写错。用过的、过了七天的，请再要一个。',
  }),
  'people.maybe-known': () => ({
    title: '名册里好像有这个人',
    reason: '请先看一看是不是同一个人。',
  }),
  'people.id-number-wrong': () => ({
    title: '身份证号好像有写错的',
    reason: '请对着身份证再看一遍，一共十八位。',
  }),
  'people.phone-wrong': facts => ({
    title: '手机号好像有写错的',
    reason: byFact(
      fact(facts, 'missing', ''),
      missing => `还差 ${measured(missing, '个')}数，手机号是十一个数。`,
      '请再看一遍，手机号是十一个数。',
    ),
  }),
  'people.phone-not-proved': () => ({
    title: '微信没有把号码给过来',
    reason: '请退一步，自己把手机号写上。',
  }),
  'people.born-wrong': () => ({ title: '出生日期好像不对', reason: '请对着身份证再看一遍。' }),
  'people.needs-basic-consent': facts => needsConsent[fact(facts, 'purpose', 'basic')] ?? NEEDS_BASIC,
  'people.unknown-place': () => ({ title: '没找到这栋楼', reason: '请重新选一下，或者打电话给社区。' }),
  'people.not-yours-to-correct': () => ({
    title: '这一项要社区帮您改',
    reason: '带上身份证到社区，或者打个电话。',
  }),
  'people.too-many-elders': facts => {
    const many = measured(Number(facts['most'] ?? 5), '位')
    return facts['waiting'] === true
      ? { title: `已经有 ${many}老人还没回话`, reason: '等他们回了话，再问下一位。' }
      : { title: `一个人最多替 ${many}老人办`, reason: '还要替别的老人办，请打电话给社区。' }
  },
  'people.already-helps': () => ({ title: '您已经能替这位老人办了', reason: '到「家里人」里看看。' }),
  'people.not-asked': () => ({
    title: '这个请求已经不在了',
    reason: '过了七天，或者他自己收回了。请他再问您一次。',
  }),
  'people.cannot-give': () => ({
    title: '这个担子您给不了',
    reason: '只能给自己有的，不能比自己的更大、更久。',
  }),
  'people.last-administrator': () => ({
    title: '这是最后一位管理员',
    reason: '请先再请一位。',
  }),
  'people.desk-gone': () => ({
    title: '这个码过时了',
    reason: '请在电脑上刷新一下，再扫一次。',
  }),
  'people.too-many-desks': () => ({
    title: '您已经登了好几台电脑',
    reason: '先在「我的」里退一台。',
  }),
  'people.not-twins': () => ({
    title: '这两份不像同一个人',
    reason: '身份证号不一样的，不能合成一份。',
  }),
  'people.merge-first-take-back': facts =>
    facts['what'] === 'closing'
      ? { title: '其中一份正要注销', reason: '问一下本人：不注销了，再合并。' }
      : { title: '要先收回其中一份的职责', reason: '管理员那一份不能并进别人，先收回再合并。' },
  'people.too-late-to-undo': () => ({
    title: '过了三十天，不能退回去了',
    reason: '请直接改成对的。',
  }),
  'people.changed-since': () => ({
    title: '后来又改过了，退不回去',
    reason: '请直接改成对的。',
  }),
  'people.nothing-to-undo': () => ({ title: '没有可退回的', reason: '可能已经退回过了。' }),
  'people.run-unknown': () => ({ title: '没找到这次导入', reason: '请刷新一下，再选一次。' }),
  'people.day-ahead': () => ({ title: '这一天还没到', reason: '请看看日期有没有选错。' }),
}
