import { callProblem, inGroups, letterByLetter, nameProblem, phoneProblem } from './family-form'

test('what is missing of a number is said with its count', () => {
  expect(phoneProblem('1990800')).toBe('还差 4\u00a0个数，手机号是 11\u00a0个数。')
  expect(phoneProblem('199080000377')).toBe('多了 1\u00a0个数，请再看一遍。')
  expect(phoneProblem('29908000037')).toContain('请再看一遍')
  expect(phoneProblem('199-0800-0037')).toBeUndefined()
})

test('a name is letters, and how one calls her is a word', () => {
  expect(nameProblem(' ')).toBe('请写上老人的名字。')
  expect(nameProblem('沈3')).toContain('只写字')
  expect(nameProblem('阿依·古丽')).toBeUndefined()
  expect(callProblem('')).toBe('请写上您怎么叫老人。')
  expect(callProblem('奶奶')).toBeUndefined()
})

test('a code is shown in two groups and said letter by letter', () => {
  expect(inGroups('ABCD2345')).toBe('ABCD 2345')
  expect(letterByLetter('AB2')).toBe('A、B、2')
})
