import { confirmRows, sayConfirm } from './confirm-words'
import { ownDraft, parentsDraft } from './draft.examples'
import { outcomeWords } from './outcome-words'

test('before one says yes: day, hour, dishes and place', () => {
  expect(confirmRows(ownDraft)).toEqual([
    { label: '哪天', value: '11月21日\u00a0星期六 · 明天', line: '中午 11:00–12:30' },
    { label: '吃什么', value: '套餐一', line: '番茄炖牛腩、小白菜、冬瓜汤' },
    { label: '怎么吃', value: '梧桐里饭堂 · 堂食' },
  ])
})

test('for the parents it also says for whom, and more than one portion says how many', () => {
  expect(confirmRows(parentsDraft)[0]).toEqual({ label: '给谁', value: '爸妈' })
  const two = { ...ownDraft, order: { ...ownDraft.order, portions: 2 } }
  expect(confirmRows(two)[1]?.value).toBe('套餐一，2\u00a0份')
  expect(sayConfirm(parentsDraft)).toContain('自付8元')
})

test('how it went is said for each of them', () => {
  const [mum, dad] = parentsDraft.persons
  const no = { state: 'refused', refusal: { code: 'meals.sold-out', facts: { cap: 86 } } } as const
  expect(outcomeWords(mum!, { state: 'held', held: { code: '3068', ticket: '' } })).toEqual({
    title: '妈妈的订好了',
    reason: '取餐号 3068',
  })
  expect(outcomeWords(dad!, no).reason).toBe('这份饭订满了。对不住，86\u00a0份都有人订了。')
  expect(outcomeWords(dad!, { state: 'unsure' }).title).toBe('爸爸的还不知道订上没有')
})
