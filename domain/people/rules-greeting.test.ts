import { greetingOf, surnameOf } from './rules-greeting'

const today = '2026-11-20'

test.each([
  ['沈桂珍', '女', '1946-11-20', '沈奶奶'],
  ['沈国强', '男', '1961-11-20', '沈爷爷'],
  ['卢伟', '男', '1961-11-21', '卢师傅'],
  ['沈芳', '女', '1981-11-20', '沈阿姨'],
  ['沈芳', '女', '1981-11-21', '沈芳'],
  ['欧阳翠莲', '女', '1950-01-01', '欧阳奶奶'],
  ['司马建', '男', '1950-01-01', '司马爷爷'],
] as const)('%s (%s, born %s) is greeted as %s', (name, sex, born, greeting) => {
  expect(greetingOf({ name, sex, born }, today)).toBe(greeting)
})

test('who cannot be greeted by age, sex or surname is greeted by the name', () => {
  expect(greetingOf({ name: '沈桂珍', sex: '女' }, today)).toBe('沈桂珍')
  expect(greetingOf({ name: '沈桂珍', born: '1946-11-20' }, today)).toBe('沈桂珍')
  const guli = { name: '阿依古丽·买买提', sex: '女', born: '1946-11-20' } as const
  expect(greetingOf(guli, today)).toBe('阿依古丽·买买提')
})

test('a surname of two characters needs a name behind it', () => {
  expect(surnameOf('上官')).toBe('上')
  expect(surnameOf('上官云')).toBe('上官')
  expect(surnameOf('阿依古丽')).toBeUndefined()
})
