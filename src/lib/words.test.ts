import { refusalCodes } from '../../domain/kernel/refusal'
import { inWords, noAnswer } from './words'

const never = /[！!]|亲|哦|失败|无效|非法|提交|操作|[A-Za-z]{2,}|undefined/

test.each(refusalCodes)('the refusal %s is said kindly, with what can be done', code => {
  const { title, reason } = inWords({ code, facts: {} })
  expect(title.length).toBeGreaterThan(3)
  expect(title.length).toBeLessThanOrEqual(14)
  expect(reason).toMatch(/。$/)
  expect(title + reason).not.toMatch(never)
})

test('the facts stand in the sentence', () => {
  expect(inWords({ code: 'meals.closed', facts: { closedAt: '09:00' } }).reason).toBe(
    '9:00\u00a0停订，厨房按人数下锅了。',
  )
  expect(inWords({ code: 'meals.closed', facts: { cancelled: true } }).title).toBe('这一餐饭堂不开了')
  expect(inWords({ code: 'meals.sold-out', facts: { cap: 86, left: 8 } }).reason).toContain('还有 8\u00a0份')
  const wrong = inWords({ code: 'meals.wrong-sitting', facts: { day: '2026-11-21', meal: 'lunch' } })
  expect(wrong.reason).toBe('这是11月21日午饭的。')
  expect(inWords({ code: 'meals.sold-out', facts: { cap: 86 } }).reason).toContain('86\u00a0份')
  expect(inWords({ code: 'access.needs-consent', facts: { call: '妈妈' } }).title).toBe('要妈妈先同意')
  expect(inWords({ code: 'meals.already-booked', facts: { code: '3052' } }).reason).toContain('3052')
})

test('who is too fast is told how long to wait, in seconds or in minutes', () => {
  const words = (seconds: number) => inWords({ code: 'request.too-often', facts: { seconds } })
  expect(words(2)).toEqual({ title: '点得太快了', reason: '等 2\u00a0秒再点。' })
  expect(words(900)).toEqual({
    title: '试得太多了，先歇一歇',
    reason: '过 15\u00a0分钟再试，或打电话给社区。',
  })
})

test('no answer is said without blame and without hurry', () => {
  for (const { title, reason } of Object.values(noAnswer)) expect(title + reason).not.toMatch(never)
})
