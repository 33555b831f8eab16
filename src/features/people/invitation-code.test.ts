import { codeOf, codeProblem } from './invitation-code'

test('a code is taken as people write it', () => {
  expect(codeOf(' ab3d-ｅ6gh ')).toBe('AB3DE6GH')
})

test('what is missing is counted, not scolded', () => {
  expect(codeProblem('AB3D')).toBe('还差 4\u00a0位，邀请码是八位。')
  expect(codeProblem('AB3DE6GH')).toBeUndefined()
})
