import type { MealPolicy } from './policy'
import { policyTemplates } from './policy-templates'
import type { Diner } from './rules-entitlement'
import { priceOf, type Pricing } from './rules-price'

const { shenzhen, guangzhou, putuo, zengcheng, flatPay } = policyTemplates
const FRIDAY = '2026-11-20'
const aged = (years: number, more: Partial<Diner> = {}): Diner => ({
  born: `${2026 - years}-01-01`,
  categories: [],
  localHukou: true,
  ...more,
})
const poor = (years: number) => aged(years, { categories: [{ category: '低保' }] })
const ask = (policy: MealPolicy | undefined, listFen: number, diner: Diner, more: Partial<Pricing> = {}) =>
  priceOf({
    policy,
    listFen,
    diner,
    day: FRIDAY,
    mealType: 'lunch',
    dayKind: 'workday',
    usedQuota: {},
    ...more,
  })

describe('the price of a lunch by the tariffs that were found', () => {
  it.each<[string, MealPolicy, Diner, number[]]>([
    ['Guangzhou takes a quarter', guangzhou, aged(65), [800, 0, 200, 600]],
    ['Guangzhou reaches its cap', guangzhou, aged(65), [1200, 0, 300, 900]],
    ['Guangzhou stops at 3 yuan', guangzhou, aged(65), [1500, 0, 300, 1200]],
    ['Guangzhou rounds to the fen', guangzhou, aged(65), [1201, 0, 300, 901]],
    ['Guangzhou rounds half a fen up', guangzhou, aged(65), [1002, 0, 251, 751]],
    ['Putuo at 65 below the least spend', putuo, aged(65), [1600, 160, 0, 1440]],
    ['Putuo at 65 above it', putuo, aged(65), [1700, 170, 200, 1330]],
    ['Putuo at 82 below the least spend', putuo, aged(82), [1700, 255, 0, 1445]],
    ['Putuo at 82 above it', putuo, aged(82), [1800, 270, 300, 1230]],
    ['Putuo on minimum living allowance', putuo, poor(70), [900, 90, 500, 310]],
    ['Putuo without local registration', putuo, aged(65, { localHukou: false }), [1700, 170, 0, 1530]],
    ['Shenzhen key group', shenzhen, poor(66), [1800, 0, 1500, 300]],
    ['Shenzhen key group, a cheap meal', shenzhen, poor(66), [1200, 0, 1200, 0]],
    ['Shenzhen at 70', shenzhen, aged(70), [1200, 0, 500, 700]],
    ['Shenzhen at 99', shenzhen, aged(99), [1200, 0, 500, 700]],
    ['Shenzhen at 100', shenzhen, aged(100), [1800, 0, 1500, 300]],
    ['Shenzhen at 69', shenzhen, aged(69), [1200, 0, 0, 1200]],
    ['Zengcheng in hardship', zengcheng, poor(70), [1200, 0, 1100, 100]],
    ['Zengcheng at 80', zengcheng, aged(80), [1200, 0, 900, 300]],
    ['Zengcheng at 60', zengcheng, aged(60), [1200, 0, 700, 500]],
    ['a flat own share at 66', flatPay, aged(66), [1200, 0, 900, 300]],
    ['a flat own share at 75', flatPay, aged(75), [1200, 0, 1000, 200]],
    ['free from 80 on', flatPay, aged(80), [1200, 0, 1200, 0]],
    ['a meal cheaper than the own share', flatPay, aged(66), [250, 0, 0, 250]],
  ])('%s', (_who, policy, diner, [listFen = 0, discountFen, subsidyFen, payFen]) => {
    expect(ask(policy, listFen, diner)).toMatchObject({ listFen, discountFen, subsidyFen, payFen })
  })

  it.each([
    ['beforeDiscount', 1600, 1240],
    ['afterDiscount', 1600, 1440],
  ] as const)('tests the least spend %s as the policy says', (on, listFen, payFen) => {
    const bands = [{ ...putuo.bands[2]!, minSpend: { fen: 1500, on } }]
    expect(ask({ ...putuo, bands }, listFen, aged(65))).toMatchObject({ payFen })
  })
})

describe('who pays the subsidy', () => {
  const parts = (diner: Diner) => ask(zengcheng, 1200, diner)
  it('is split city, district, town', () => {
    expect(parts(poor(70)).layers).toEqual([
      { payer: 'city', fen: 300 },
      { payer: 'district', fen: 300 },
      { payer: 'street', fen: 500 },
    ])
  })

  it('is without the town in another town, and without the district in another district', () => {
    expect(parts(aged(80, { away: 'otherStreet' }))).toMatchObject({ subsidyFen: 600, payFen: 600 })
    const far = parts(aged(80, { away: 'otherDistrict' }))
    expect(far).toMatchObject({ layers: [{ payer: 'city', fen: 300 }], payFen: 900, notes: ['layer-lost'] })
  })

  it('is nobody when every layer is lost', () => {
    const layers = [{ payer: 'street', share: 'rest', lostWhen: 'otherStreet' }] as const
    const price = ask({ ...zengcheng, layers }, 1200, aged(80, { away: 'otherDistrict' }))
    expect(price).toMatchObject({ payFen: 1200, because: { code: 'too-far-from-home' } })
  })
})

describe('why there is no subsidy', () => {
  it.each<[string, object, Partial<Pricing>]>([
    ['the canteen has no policy', { code: 'no-policy' }, { policy: undefined, diner: aged(80) }],
    ['it is not yet in force', { code: 'policy-not-valid' }, { day: '2025-01-19' }],
    [
      'it has ended',
      { code: 'policy-not-valid' },
      { policy: { ...shenzhen, validTo: '2026-11-19' }, diner: aged(80) },
    ],
    ['his age is not known', { code: 'age-unknown' }, { diner: { categories: [] } }],
    ['he is 59', { code: 'too-young', minAge: 60 }, { diner: aged(59) }],
    ['he is registered elsewhere', { code: 'not-local' }, { diner: aged(80, { localHukou: false }) }],
    [
      'he lives elsewhere',
      { code: 'not-resident' },
      { policy: putuo, diner: aged(80, { livesHere: false }) },
    ],
    ['no line is for him', { code: 'no-band' }, { diner: aged(65) }],
    ['dinner is not covered', { code: 'meal-not-covered' }, { mealType: 'dinner' }],
    ['it is Saturday', { code: 'not-a-workday' }, { dayKind: 'weekend' }],
    ['it is a holiday', { code: 'not-a-workday' }, { dayKind: 'holiday' }],
    [
      'he spends too little',
      { code: 'below-min-spend', missingFen: 420 },
      { policy: putuo, diner: aged(65) },
    ],
    ['he had it today', { code: 'quota-used', period: 'day', max: 1 }, { usedQuota: { day: 1 } }],
    [
      'he is too young on a Sunday',
      { code: 'too-young', minAge: 60 },
      { diner: aged(50), dayKind: 'weekend' },
    ],
  ])('%s', (_why, because, asked) => {
    const price = ask(shenzhen, 1200, aged(80), asked)
    expect(price.because).toEqual(because)
    expect(price).toMatchObject({ subsidyFen: 0, layers: [], payFen: 1200 - price.discountFen })
  })

  it('tells which of two quotas is used up', () => {
    const longgang = { ...shenzhen, quota: [...shenzhen.quota, { period: 'week' as const, max: 5 }] }
    expect(ask(longgang, 1200, aged(80), { usedQuota: { week: 4 } }).because.code).toBe('subsidised')
    expect(ask(longgang, 1200, aged(80), { usedQuota: { week: 5 } }).because).toMatchObject({
      period: 'week',
    })
  })

  it('asks for proof of registration where the policy wants it proved', () => {
    const strict = { ...shenzhen, eligibility: { ...shenzhen.eligibility, hukou: 'proved' as const } }
    const unrecorded = aged(80, { localHukou: undefined })
    expect(ask(strict, 1200, unrecorded).because.code).toBe('not-local')
    expect(ask(shenzhen, 1200, unrecorded).because.code).toBe('subsidised')
  })
})

describe('working days', () => {
  it('pay the subsidy on a made-up Saturday', () => {
    expect(ask(shenzhen, 1200, aged(80), { day: '2026-10-10', dayKind: 'makeup' }).subsidyFen).toBe(500)
  })

  it('are Monday to Friday, and said to be provisional, while the plan of the year is not published', () => {
    const friday = ask(shenzhen, 1200, aged(80), { dayKind: 'unknown-year' })
    expect(friday).toMatchObject({ subsidyFen: 500, notes: ['calendar-provisional'] })
    expect(ask(shenzhen, 1200, aged(80), { day: '2026-11-21', dayKind: 'unknown-year' }).subsidyFen).toBe(0)
  })
})

describe('the age that counts', () => {
  const bornOn = (born: string) => ({ born, categories: [] })
  it('is that on the day of the meal', () => {
    expect(ask(shenzhen, 1200, bornOn('1956-11-20')).payFen).toBe(700)
    expect(ask(shenzhen, 1200, bornOn('1956-11-21')).payFen).toBe(1200)
  })

  it.each([
    ['monthOf', '1956-11-30', 700],
    ['monthOf', '1956-12-01', 1200],
    ['nextMonth', '1956-10-31', 700],
    ['nextMonth', '1956-11-01', 1200],
  ] as const)('by the rule %s for one born on %s makes him pay %i', (ageRule, born, payFen) => {
    expect(ask({ ...shenzhen, ageRule }, 1200, bornOn(born)).payFen).toBe(payFen)
  })
})

describe('evidence of a category', () => {
  const until = (validTo: string) => aged(72, { categories: [{ category: '低保', validTo }] })
  it('counts on its last day', () => {
    expect(ask(shenzhen, 1200, until(FRIDAY))).toMatchObject({ payFen: 0, notes: [] })
  })

  it('falls back to the age when it has run out, and staff are told', () => {
    expect(ask(shenzhen, 1200, until('2026-11-19'))).toMatchObject({
      payFen: 700,
      notes: ['evidence-expired'],
    })
  })
})
