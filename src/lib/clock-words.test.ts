import { instantOf } from '../../domain/kernel/time'
import {
  clockWord,
  dayParts,
  digitByDigit,
  few,
  greetingAt,
  momentWord,
  shortDay,
  spokenDay,
  untilWord,
  yuanWords,
} from './clock-words'

const today = '2026-11-20'

test('a day says its date, its weekday and how near it is', () => {
  expect(dayParts('2026-11-21', today)).toEqual(['11月21日\u00a0星期六', '明天'])
  expect(dayParts('2026-12-01', today)).toEqual(['12月1日\u00a0星期二'])
  expect(spokenDay('2026-11-23', today)).toBe('星期一')
  expect(['2026-11-20', '2026-11-21', '2026-11-22'].map(day => shortDay(day, today))).toEqual([
    '今天',
    '明天',
    '周日',
  ])
})

test('what happened has its clock today and its day before', () => {
  expect(momentWord(instantOf(today, '11:42'), today)).toBe('11:42')
  expect(momentWord(instantOf('2026-11-19', '19:20'), today)).toBe('昨天 19:20')
  expect(momentWord(instantOf('2026-11-16', '08:05'), today)).toBe('11月16日 8:05')
})

test('a cut-off of another day says which morning', () => {
  expect(untilWord(instantOf(today, '09:00'), today)).toBe('9:00')
  expect(untilWord(instantOf('2026-11-21', '09:00'), today)).toBe('明天早上 9:00')
})

test('the greeting goes with the clock in China', () => {
  const greeted = ['08:12', '11:50', '15:00', '19:00', '02:00'].map(at => greetingAt(instantOf(today, at)))
  expect(greeted).toEqual(['早上好', '中午好', '下午好', '晚上好', '夜深了，您好'])
  expect(clockWord(instantOf(today, '08:12'))).toBe('8:12')
})

test('numbers are never torn from their measure word, and are said digit by digit', () => {
  expect(yuanWords(450)).toBe('4.50\u00a0元')
  expect(digitByDigit('3052')).toBe('三、零、五、二')
  expect([1, 2, 3].map(few)).toEqual(['一', '两', '三'])
})
