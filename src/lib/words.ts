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
    title: '没找到这个邀请码',
    reason: '看看有没有写错。用过的、过了七天的，请社区再给一个。',
  }),
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
