import type { Price } from '../../../domain/meals/views'
import { yuan } from '../../../domain/kernel/money'
import { yuanWords } from '../../lib/clock-words'

const nothing: Price = { listFen: 0, subsidyFen: 0, payFen: 0 }

/** What several persons pay together. */
export const sumOf = (prices: readonly Price[]): Price =>
  prices.reduce(
    (sum, price) => ({
      listFen: sum.listFen + price.listFen,
      subsidyFen: sum.subsidyFen + price.subsidyFen,
      payFen: sum.payFen + price.payFen,
    }),
    nothing,
  )

/** What `n` portions cost when one costs `price`: the subsidy is for one portion of a meal, the canteen's own discount for each. */
export const forPortions = ({ listFen, subsidyFen, payFen }: Price, n: number): Price => ({
  listFen: listFen * n,
  subsidyFen,
  payFen: (payFen + subsidyFen) * n - subsidyFen,
})

const subsidyWords = ({ subsidyFen }: Price) => `补贴 ${yuanWords(subsidyFen)}`

/** For `Pay`: 「自付 5 元」, under it 「补贴 7 元」. */
export const payOf = (price: Price): { self: string; subsidy?: string } => ({
  self: yuan(price.payFen),
  ...(price.subsidyFen > 0 ? { subsidy: subsidyWords(price) } : {}),
})

/** The same with what it would cost without: 「补贴 7 元（原价 12 元）」. */
export function payInFull(price: Price): { self: string; subsidy?: string } {
  if (price.payFen === price.listFen) return { self: yuan(price.payFen) }
  const list = `原价 ${yuanWords(price.listFen)}`
  return {
    self: yuan(price.payFen),
    subsidy: price.subsidyFen > 0 ? `${subsidyWords(price)}（${list}）` : list,
  }
}

/** 「自付 5 元」 */
export const payWords = (price: Price): string => `自付 ${yuanWords(price.payFen)}`
