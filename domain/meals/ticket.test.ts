import { readTicket, writeTicket } from './ticket'

const ticket = { sitting: '999999001001.k1:2026-11-20:lunch', person: 'pshen00001', mark: 'abc' }
const text = writeTicket(ticket)

test('a pick-up code says which meal, whose, and who signed it', () => {
  expect(readTicket(text)).toEqual(ticket)
})

test.each([
  ['a shopping list', '豆腐|白菜|鸡蛋|盐'],
  ['another code', text.replace('nuanlin1', 'nuanlin2')],
  ['a code with something after it', `${text}|x`],
  ['a day that is none', text.replace('11-20', '02-30')],
  ['a meal nobody serves', text.replace('lunch', 'supper')],
  ['a place that is no canteen', text.replace('.k1', '.b1')],
  ['a person that is an operator', text.replace('pshen00001', '$where')],
])('%s is no pick-up code', (_, scanned) => {
  expect(readTicket(scanned)).toBeUndefined()
})
