import type { Facts, RefusalCode } from '../../domain/kernel/refusal'
import { measured } from './clock-words'
import { fact, type Sentences, type Words } from './words-given'
import { mealsSentences } from './words-meals'
import { peopleSentences } from './words-people'

const minutes = (seconds: number) => measured(Math.ceil(seconds / 60), '分钟')

/** Why the door itself says no. */
const doorSentences: Sentences<'access' | 'request'> = {
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
  'request.too-often': ({ seconds = 3 }) =>
    Number(seconds) > 60
      ? { title: '试得太多了，先歇一歇', reason: `过 ${minutes(Number(seconds))}再试，或打电话给社区。` }
      : { title: '点得太快了', reason: `等 ${measured(Number(seconds), '秒')}再点。` },
  'request.busy': () => ({ title: '现在办的人太多，还没办成', reason: '过十分钟再来，或打电话给社区。' }),
}

const sentences: Record<RefusalCode, (facts: Facts) => Words> = {
  ...doorSentences,
  ...peopleSentences,
  ...mealsSentences,
  'notices.gone': () => ({ title: '这件事已经不用打电话了', reason: '他看到了，或者过去了。' }),
}

/** A refusal as people read it. */
export const inWords = ({ code, facts }: { code: RefusalCode; facts: Facts }): Words => sentences[code](facts)

/** What is said when there is no refusal but no answer either. */
export const noAnswer = {
  offline: { title: '现在没有网络', reason: '取餐码照样能用，不用着急。' },
  unsure: { title: '没等到回音，不知道办成没有', reason: '再点一次就清楚，不会办两回。' },
  failed: { title: '刚才没办成，是我们这边的事', reason: '您没多花钱，再点一次试试。' },
} as const
