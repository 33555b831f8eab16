import type { RefusalOf } from '../../../domain/kernel/contract'
import type { Facts, RefusalCode } from '../../../domain/kernel/refusal'
import type { Day } from '../../../domain/kernel/time'
import type { MealsContract } from '../../../domain/meals/contract'
import { meals } from '../../../domain/meals/ids'
import type { GuestView } from '../../../domain/meals/views'
import type { RefusalSaid } from '../../lib/answer'
import { few, measured, plainClock, yuanWords } from '../../lib/clock-words'
import { inWords } from '../../lib/words'
import type { Words } from '../../lib/words-given'
import { mealOfDay, setWord, wayNames } from './meal-words'
import { text } from './staff-text'

/** `999999001001.b3` → 「3号楼」; nothing where no building is known. */
export function buildingWord(place: string): string {
  const number = /\.b(\d+)$/.exec(place)?.[1]
  return number === undefined ? '' : `${number}号楼`
}

/** 「收 5 元」 */
export const payWord = (fen: number): string =>
  fen === 0 ? text.nothingToPay : `${text.take}\u00a0${yuanWords(fen)}`

type Meal = Pick<GuestView, 'set' | 'portions' | 'diet'>

/** 「套餐一 · 2 份 · 软烂」 in parts. */
export const mealParts = ({ set, portions, diet }: Meal): string[] => [
  setWord(set),
  ...(portions > 1 ? [measured(portions, '份')] : []),
  ...diet,
]

/** 「堂食 · 套餐一 · 软烂」 in parts; a delivery says where to. */
export function guestParts(guest: GuestView): string[] {
  const place = guest.way === 'delivery' ? buildingWord(guest.building) : ''
  return [place || wayNames[guest.way], ...mealParts(guest)]
}

/** 「82 岁」 and where he lives, as far as they are known. */
export const whoParts = ({ age, building }: GuestView): string[] =>
  [age === undefined ? '' : measured(age, '岁'), buildingWord(building)].filter(Boolean)

/** 「两次没人接」 */
export const noAnswerWord = (calls: number): string =>
  calls < 2 ? text.noAnswer : text.noAnswers(few(calls))

type Counters =
  | RefusalOf<MealsContract['checkIn']>
  | RefusalOf<MealsContract['noteCall']>
  | 'access.not-allowed'
  | 'request.too-often'

/** 「明天的午饭」 from the facts of a refusal; 「另一餐」 when they say too little. */
function whichMeal({ day, meal }: Facts, today: Day): string {
  const found = meals.find(known => known === meal)
  return typeof day === 'string' && found ? mealOfDay({ day, meal: found }, today) : text.anotherMeal
}

const sentences: Record<Counters, (facts: Facts, today: Day) => Words> = {
  'meals.not-on-menu': () => ({ title: '没有这一餐', reason: '菜单上找不到，可能改过。退回去再进来看看。' }),
  'meals.code-invalid': () => ({
    title: '这不是我们的取餐码',
    reason: '请他打开「取餐码」再扫，或者报四个数、报名字。',
  }),
  'meals.wrong-sitting': (facts, today) => ({
    title: `这是${whichMeal(facts, today)}的码`,
    reason: '这一餐订了没有，按名字找一下。',
  }),
  'meals.too-early': (facts, today) => ({
    title: `这是${whichMeal(facts, today)}的码`,
    reason: '还没到那一天，请他到时候再来取。今天订了没有，按名字找一下。',
  }),
  'meals.not-booked': () => ({
    title: '这一餐他没有订',
    reason: '可能退掉了。有没有多的，问一下值班的人。',
  }),
  'meals.closed': () => ({ title: '这一餐饭堂不开了', reason: '已经告诉订饭的人了。不用登记，也不收钱。' }),
  'meals.already-collected': ({ collectedAt, code }) => ({
    title: typeof collectedAt === 'string' ? `${plainClock(collectedAt)}\u00a0已经取过了` : '已经取过了',
    reason: `${typeof code === 'string' ? `取餐号 ${code}，` : ''}不用再登记，也不再收钱。他说没拿到，就请值班的人看一看。`,
  }),
  'request.too-often': ({ seconds = 3 }) => ({
    title: '登记得太快了，这一位还没记上',
    reason: `等 ${measured(Number(seconds), '秒')}，再给他登记一次。`,
  }),
  'access.not-allowed': () => ({ title: '这里是饭堂工作人员用的', reason: '要用，请社区给您开通。' }),
}

const isCounters = (code: RefusalCode): code is Counters => code in sentences

/** A no as those behind the counter read it: what is the matter, what to do with the guest who stands there. */
export const staffWords = ({ code, facts }: RefusalSaid, today: Day): Words =>
  isCounters(code) ? sentences[code](facts, today) : inWords({ code, facts })
