import { fenOf, yuan } from './money'

test('prices of a menu become whole fen', () => {
  expect(fenOf('15')).toBe(1500)
  expect(fenOf('12.5')).toBe(1250)
  expect(fenOf('￥１２.05 元')).toBe(1205)
})

test('what is no price is not guessed', () => {
  for (const wrong of ['', '十五', '12.345', '-3', '1e3', '12,5']) expect(fenOf(wrong)).toBeUndefined()
})

test('whole yuan are shown without decimals', () => {
  expect([yuan(500), yuan(1250), yuan(5), yuan(0)]).toEqual(['5', '12.50', '0.05', '0'])
})
