import { policyTemplates } from './policy-templates'
import { billOf, portionPrice, quotaAhead, type Terms } from './rules-bill'
import type { MealSeat, Sitting } from './sitting'

const shen = { id: 'pshen00001', aka: ['pshenold01'], born: '1944-05-06', welfare: [] }
const terms = { ...policyTemplates.flatPay, quota: [{ period: 'day', max: 1 }] } as const
const meal = { dishes: ['红烧豆腐'], tags: [], allergens: [], priceFen: 1200 }

const at = (day: string, name: Terms['meal'], ...held: string[]): Terms & Pick<Sitting, 'by'> => ({
  day,
  meal: name,
  dayKind: 'workday',
  sets: { A: meal },
  terms: { ...terms, mealTypes: ['lunch', 'dinner'], quota: [...terms.quota] },
  by: Object.fromEntries(held.map(id => [id, { pool: 'A', n: 1 } as MealSeat])),
})
const lunch = at('2026-11-20', 'lunch', shen.id)
const dinner = at('2026-11-20', 'dinner')

test('of several portions one is subsidised, and the canteen’s own discount is for each', () => {
  const price = portionPrice(lunch, 'A', shen, {})
  expect(price.subsidyFen).toBe(1200)
  const bill = billOf({ ...price, discountFen: 100, subsidyFen: 500 }, 3)
  expect(bill).toEqual({ listFen: 3600, subsidyFen: 500, payFen: 2800 })
})

test('who will have had the subsidy at lunch is told the whole price of dinner', () => {
  const used = quotaAhead([lunch, dinner], dinner, shen)
  expect(used).toEqual({ day: 1 })
  expect(portionPrice(dinner, 'A', shen, used)).toMatchObject({ subsidyFen: 0, payFen: 1200 })
})

test('a lunch booked under an id from before two records became one counts too', () => {
  expect(quotaAhead([at('2026-11-20', 'lunch', 'pshenold01'), dinner], dinner, shen)).toEqual({ day: 1 })
})

test('what is booked for later, for another day or by somebody else takes nothing from this meal', () => {
  const others = [at('2026-11-19', 'lunch', shen.id), at('2026-11-20', 'lunch', 'phan000001'), dinner]
  expect(quotaAhead([lunch, ...others], lunch, shen)).toEqual({ day: 0 })
  expect(quotaAhead(others, dinner, shen)).toEqual({ day: 0 })
})
