import type { Facts, RefusalCode } from '../../domain/kernel/refusal'
import { clockWord, dateWord, measured, plainClock } from './clock-words'

/** A no in words: what happened, then why or what one can do. */
export interface Words {
  title: string
  reason: string
}

/** A fact as text; what stands in when the service did not give it. */
const fact = (facts: Facts, name: string, otherwise: string): string => String(facts[name] ?? otherwise)

/** A moment or a clock among the facts, as a clock people read; empty without one. */
function clockFact(facts: Facts, name: string): string {
  const value = facts[name]
  if (typeof value === 'number') return clockWord(value)
  return typeof value === 'string' ? plainClock(value) : ''
}

const meals: Record<string, string> = { breakfast: '早饭', lunch: '午饭', dinner: '晚饭' }

/** 「11月21日午饭」 */
function mealFact(facts: Facts): string {
  const day = fact(facts, 'day', '')
  return day === '' ? '' : `${dateWord(day)}${meals[fact(facts, 'meal', '')] ?? ''}`
}

const NEEDS_BASIC: Words = {
  title: '要先同意我们记下您的信息',
  reason: '不同意也能用：打电话或者到社区来，我们替您办。',
}
const needsConsent: Readonly<Record<string, Words>> = {
  subsidy: { title: '身份证号要先同意了才能记', reason: '请先同意「核对补贴」，再写身份证号。' },
  care: { title: '吃饭和照顾的事要先同意', reason: '请先同意「饮食和照顾」，再写这一项。' },
  closing: { title: '这一项不同意就办不了了', reason: '真不想用了，到「注销」里办，七天内可以后悔。' },
}

const byFact = (given: string, then: (given: string) => string, otherwise: string) =>
  given === '' ? otherwise : then(given)

const sentences: Record<RefusalCode, (facts: Facts) => Words> = {
  'access.not-signed-in': () => ({ title: '先登录，才看得到', reason: '登录一次就行，以后不用再登。' }),
  'access.not-registered': () => ({
    title: '名册里还没有您的微信',
    reason: '向社区要一个邀请码，填上就行。',
  }),
  'access.not-allowed': () => ({
    title: '这件事您在手机上办不了',
    reason: '请给社区打个电话，我们替您办。',
  }),
  'access.needs-consent': facts => ({
    title: `要${fact(facts, 'call', '家里人')}先同意`,
    reason: `请${fact(facts, 'call', '他')}跟社区说一声，当面、电话都行。`,
  }),
  'access.locked': facts => ({
    title: `${fact(facts, 'name', '老人')}已经离开了我们`,
    reason: '请节哀。有什么要办的，打电话给社区，我们陪您办。',
  }),
  'request.unclear': () => ({ title: '刚才没办成', reason: '请再点一次。还不行，就打电话给社区。' }),
  'request.key-reused': () => ({ title: '刚才那一次已经办过了', reason: '请退回去看一看，再决定。' }),
  'request.too-many-changes': () => ({
    title: '这份饭改了很多次了',
    reason: '再要改，请打电话给社区，我们替您改。',
  }),
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
      ? { title: `已经有 ${many}老人还没回话`, reason: '等他们点了头，或者不等其中一位了，再问下一位。' }
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
    reason: '请先再请一位管理员，再来办这件事。',
  }),
  'people.desk-gone': () => ({
    title: '这个码过时了',
    reason: '请在电脑上刷新一下，再扫一次。',
  }),
  'people.too-many-desks': () => ({
    title: '您已经登了好几台电脑',
    reason: '请先在「我的」里退掉一台。',
  }),
  'people.not-twins': () => ({
    title: '这两份不像同一个人',
    reason: '身份证号不一样的，不能合成一份。',
  }),
  'people.merge-first-take-back': facts =>
    facts['what'] === 'closing'
      ? { title: '其中一份正要注销', reason: '问一下本人：不注销了，再合并。' }
      : { title: '要先收回其中一份的职责', reason: '管理员那一份不能并进别人，请先收回再合并。' },
  'people.too-late-to-undo': () => ({
    title: '过了三十天，不能退回去了',
    reason: '请直接改成对的，或者打电话问管理员。',
  }),
  'people.changed-since': () => ({
    title: '后来又改过了，退不回去',
    reason: '请看一下现在的内容，直接改成对的。',
  }),
  'people.nothing-to-undo': () => ({ title: '没有可退回的', reason: '可能已经退回过了，看一眼就知道。' }),
  'people.run-unknown': () => ({ title: '没找到这次导入', reason: '请刷新一下名单，再选一次。' }),
  'people.day-ahead': () => ({ title: '这一天还没到', reason: '请看看日期有没有选错。' }),
  'meals.already-booked': facts => ({
    title: '这一餐已经订过一份了',
    reason: byFact(
      fact(facts, 'code', ''),
      code => `取餐号 ${code}。要换，到「饭堂」里改。`,
      '要换，到「饭堂」里改。',
    ),
  }),
  'meals.closed': facts =>
    facts['cancelled'] === true
      ? { title: '这一餐饭堂不开了', reason: '请改订别的日子，或者打电话问社区。' }
      : {
          title: '这一餐来不及订、改、退了',
          reason: byFact(
            clockFact(facts, 'closedAt'),
            at => `${at}\u00a0停订，厨房按人数下锅了。`,
            '厨房按人数下锅了。',
          ),
        },
  'meals.not-on-menu': () => ({
    title: '这天没有这份饭',
    reason: '菜单可能刚换过，请重新选一份。',
  }),
  'meals.sold-out': facts => ({
    title: '这份饭订满了',
    reason:
      Number(facts['left'] ?? 0) > 0
        ? `对不住。别的套餐还有 ${measured(Number(facts['left']), '份')}。`
        : byFact(
            fact(facts, 'cap', ''),
            cap => `对不住，${measured(cap, '份')}都有人订了。`,
            '对不住，都有人订了。',
          ),
  }),
  'meals.way-not-offered': () => ({ title: '这一餐不能这样取', reason: '请换一种：堂食、自取或送餐。' }),
  'meals.not-booked': () => ({ title: '这一餐没有订', reason: '可能已经退掉了。' }),
  'meals.already-collected': facts => ({
    title: '这份饭已经取走了',
    reason: byFact(clockFact(facts, 'collectedAt'), at => `${at} 已取餐。`, '不用再取一次。'),
  }),
  'meals.code-invalid': () => ({
    title: '这个码认不出来',
    reason: '请报四个数的取餐号，或者报名字。',
  }),
  'meals.wrong-sitting': facts => ({
    title: '这是另一餐的码',
    reason: byFact(mealFact(facts), meal => `这是${meal}的。`, '请看一下是哪天、哪一餐。'),
  }),
  'meals.too-early': facts => ({
    title: '还没到这一餐的时候',
    reason: byFact(mealFact(facts), meal => `这是${meal}的，到时候再来就行。`, '到时候再来就行。'),
  }),
}

/** A refusal as people read it. */
export const inWords = ({ code, facts }: { code: RefusalCode; facts: Facts }): Words => sentences[code](facts)

/** What is said when there is no refusal but no answer either. */
export const noAnswer = {
  offline: { title: '现在没有网络', reason: '取餐码照样能用，不用着急。' },
  unsure: { title: '网断了，不知道办成没有', reason: '连上后替您看一眼。' },
  failed: { title: '刚才没办成，是我们这边的事', reason: '您没多花钱，再点一次试试。' },
} as const
