import { forPortions, payInFull, payOf, payWords, sumOf } from './money'
import { price } from './sittings.examples'

test('both parents pay 8 yuan together, and the street pays 16', () => {
  expect(payOf(sumOf([price(500), price(300)]))).toEqual({ self: '8', subsidy: '补贴 16\u00a0元' })
})

test('before one says yes the list price stands beside the subsidy', () => {
  expect(payInFull(price(500))).toEqual({ self: '5', subsidy: '补贴 7\u00a0元（原价 12\u00a0元）' })
  expect(payInFull(price(1200))).toEqual({ self: '12' })
  expect(payInFull({ listFen: 1500, subsidyFen: 0, payFen: 1200 })).toEqual({
    self: '12',
    subsidy: '原价 15\u00a0元',
  })
})

test('the subsidy is for one portion, a discount of the canteen for each', () => {
  const discounted = { listFen: 1500, subsidyFen: 300, payFen: 900 }
  expect(forPortions(discounted, 2)).toEqual({ listFen: 3000, subsidyFen: 300, payFen: 2100 })
  expect(forPortions(price(500), 2)).toEqual({ listFen: 2400, subsidyFen: 700, payFen: 1700 })
  expect(forPortions(price(500), 1)).toEqual(price(500))
  expect(payWords(price(450))).toBe('自付 4.50\u00a0元')
})
