import fc from 'fast-check'
import { categories } from '../kernel/person'
import { meals } from './ids'
import { quotaPeriods } from './policy'
import { policyTemplates } from './policy-templates'
import { priceOf, type Pricing } from './rules-price'

describe('any price', () => {
  const pricing = fc.record<Pricing>({
    policy: fc.constantFrom(...Object.values(policyTemplates)),
    listFen: fc.nat(10_000),
    diner: fc.record({
      born: fc.constantFrom('1920-02-29', '1946-11-20', '1956-11-20', '1966-01-01', undefined),
      categories: fc.uniqueArray(fc.record({ category: fc.constantFrom(...categories) }), { maxLength: 3 }),
      localHukou: fc.constantFrom(true, false, undefined),
      away: fc.constantFrom('home', 'otherStreet', 'otherDistrict'),
    }),
    day: fc.constant('2026-11-20'),
    mealType: fc.constantFrom(...meals),
    dayKind: fc.constantFrom('workday', 'weekend', 'holiday', 'makeup', 'unknown-year'),
    usedQuota: fc.dictionary(fc.constantFrom(...quotaPeriods), fc.nat(2)),
  })

  it('is whole fen, never negative, and what all pay is the list price', () => {
    fc.assert(
      fc.property(pricing, asked => {
        const { listFen, discountFen, subsidyFen, payFen, layers, because } = priceOf(asked)
        const amounts = [discountFen, subsidyFen, payFen, ...layers.map(({ fen }) => fen)]
        expect(amounts.every(fen => Number.isInteger(fen) && fen >= 0)).toBe(true)
        expect(discountFen + subsidyFen + payFen).toBe(listFen)
        expect(layers.reduce((sum, { fen }) => sum + fen, 0)).toBe(subsidyFen)
        expect(subsidyFen > 0).toBe(because.code === 'subsidised')
      }),
      { numRuns: 2000 },
    )
  })

  it('does not fall below that of a cheaper meal by more than a fen of rounding', () => {
    const withoutThreshold = Object.values(policyTemplates).filter(({ bands }) =>
      bands.every(b => !b.minSpend),
    )
    fc.assert(
      fc.property(pricing, fc.constantFrom(...withoutThreshold), (asked, policy) => {
        const dearer = priceOf({ ...asked, policy, listFen: asked.listFen + 100 }).payFen
        expect(dearer).toBeGreaterThanOrEqual(priceOf({ ...asked, policy }).payFen - 1)
      }),
    )
  })
})
