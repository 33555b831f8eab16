import { guest } from './staff-lunch.examples'
import { buildingWord, guestParts, noAnswerWord, payWord, staffWords, whoParts } from './staff-words'

const today = '2026-11-20'

test('a building is called as on its wall, and a place without one is not called anything', () => {
  expect([buildingWord('999999001001.b3'), buildingWord('999999001001'), buildingWord('')]).toEqual([
    '3号楼',
    '',
    '',
  ])
})

test('what a guest gets stands in one line; a delivery says where it goes', () => {
  expect(guestParts(guest('1', '韩秀云', { diet: ['软烂'] }))).toEqual(['堂食', '套餐一', '软烂'])
  expect(guestParts(guest('1', '邱素芬', { way: 'delivery', portions: 2 }))).toEqual([
    '3号楼',
    '套餐一',
    '2\u00a0份',
  ])
  expect(whoParts(guest('1', '韩秀云', { age: 82 }))).toEqual(['82\u00a0岁', '3号楼'])
})

test('money to take is said, and when there is none', () => {
  expect([payWord(500), payWord(0)]).toEqual(['收\u00a05\u00a0元', '不收钱'])
  expect([noAnswerWord(1), noAnswerWord(2), noAnswerWord(3)]).toEqual(['没人接', '两次没人接', '三次没人接'])
})

test('a no at the counter says what is the matter and what to do with who stands there', () => {
  const title = (code: Parameters<typeof staffWords>[0]['code'], facts = {}) =>
    staffWords({ code, facts }, today).title
  expect(title('meals.already-collected', { collectedAt: '11:42', code: '3020' })).toBe(
    '11:42\u00a0已经取过了',
  )
  expect(title('meals.wrong-sitting', { day: today, meal: 'dinner' })).toBe('这是今天晚饭的码')
  expect(title('meals.too-early', { day: '2026-11-21', meal: 'lunch' })).toBe('这是明天午饭的码')
  expect(title('meals.code-invalid')).toBe('这不是我们的取餐码')
  expect(title('access.not-signed-in')).toBe('先登录，才看得到')
})
