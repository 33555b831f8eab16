import type { Facts } from '../../domain/kernel/refusal'
import { clockWord, dateWord, measured, plainClock } from './clock-words'
import { byFact, fact, type Sentences } from './words-given'

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

/** Why the canteen says no. */
export const mealsSentences: Sentences<'meals'> = {
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
  'meals.being-served': () => ({ title: '这一餐已经开饭了，不能停', reason: '请一位一位打电话说。' }),
}
