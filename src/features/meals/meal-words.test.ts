import { instantOf } from '../../../domain/kernel/time'
import { backUntil, dishesInShort, freeUntil, mealOfTheDay, ruleOf, setWord, whenWord } from './meal-words'

const today = '2026-11-20'

test('a meal is named as people name it', () => {
  expect(whenWord({ day: today, meal: 'lunch' }, today)).toBe('今天中午')
  expect(whenWord({ day: '2026-11-23', meal: 'dinner' }, today)).toBe('星期一晚上')
  expect(mealOfTheDay({ day: '2026-11-21', meal: 'lunch' }, today)).toBe('明天的午饭')
  expect([setWord('A'), setWord('B')]).toEqual(['套餐一', '套餐二'])
  expect(dishesInShort(['清蒸鲈鱼', '香菇青菜', '番茄蛋汤'])).toBe('清蒸鲈鱼、香菇青菜')
})

test('a cut-off says until when, and the rule behind it', () => {
  const morning = instantOf('2026-11-21', '09:00')
  expect(freeUntil(morning, today)).toBe('明天早上 9:00\u00a0前，都能订、都能退')
  expect(backUntil(morning, '2026-11-21')).toBe('9:00\u00a0前都能退，不扣钱。')
  expect(ruleOf({ day: '2026-11-21', closesAt: morning })).toContain('当天 9:00')
  expect(ruleOf({ day: '2026-11-23', closesAt: morning })).toBe('要在前一天 9:00\u00a0前订好。')
})
