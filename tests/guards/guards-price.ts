import type { Guard } from './guard'

const meals = 'domain/meals'
const of = (name: string): Pick<Guard, 'file' | 'seenBy'> => ({
  file: `${meals}/${name}.ts`,
  seenBy: `${meals}/${name}.test.ts`,
})
const price = of('rules-price')
const entitlement = { file: `${meals}/rules-entitlement.ts`, seenBy: price.seenBy }
const relief = { file: `${meals}/rules-relief.ts`, seenBy: price.seenBy }

/** What keeps subsidies to those they are for, and prices whole. */
export const priceGuards: readonly Guard[] = [
  {
    ...entitlement,
    says: 'evidence that ran out proves nothing',
    remove: 'validTo === undefined || day <= validTo',
    with: 'true',
  },
  {
    ...entitlement,
    says: 'a tariff for the very old is not for the young',
    remove: 'age >= (who.ageFrom ?? 0) &&',
    with: '',
  },
  {
    ...entitlement,
    says: 'a tariff for a need is for those who have it',
    remove: 'who.anyOf === undefined || who.anyOf.some(category => categories.includes(category))',
    with: 'true',
  },
  {
    ...entitlement,
    says: 'what a policy wants proved is not presumed',
    remove: "(asked === 'presumed' && fact === undefined)",
    with: 'fact === undefined',
  },
  {
    ...price,
    says: 'a policy counts while it is in force',
    remove: 'if (!inForce(policy, day))',
    with: 'if (false)',
  },
  {
    ...price,
    says: 'who is too young has no subsidy',
    remove: "if (age < minAge) return { code: 'too-young', minAge }",
    with: '',
  },
  {
    ...price,
    says: 'a meal the policy does not cover has no subsidy',
    remove: "if (!policy.mealTypes.includes(mealType)) return { code: 'meal-not-covered' }",
    with: '',
  },
  {
    ...price,
    says: 'a subsidy for working days is not paid on others',
    remove: "policy.dayType === 'workday' && !isWorked(dayKind, day) ? { code: 'not-a-workday' } : undefined",
    with: 'undefined',
  },
  {
    ...price,
    says: 'the quota of a subsidy is kept',
    remove: "return used && { code: 'quota-used', ...used }",
    with: 'return undefined',
  },
  {
    ...price,
    says: 'who spends less than the least has no subsidy',
    remove: "if (spent < fen) return { code: 'below-min-spend', missingFen: fen - spent }",
    with: '',
  },
  {
    ...relief,
    says: 'a share of a price is whole fen',
    remove: 'Math.floor((fen * bp + 5000) / 10_000)',
    with: '(fen * bp) / 10_000',
  },
  {
    ...relief,
    says: 'a share off stops at its cap',
    remove: 'Math.min(shareOf(payable, relief.rateBp), relief.capFen ?? Infinity)',
    with: 'shareOf(payable, relief.rateBp)',
  },
  {
    ...relief,
    says: 'nobody is paid for eating',
    remove: 'isLost(layer, sum.away) ? 0 : Math.min(part, room)',
    with: 'isLost(layer, sum.away) ? 0 : part',
  },
  {
    ...relief,
    says: 'a payer who does not pay that far from home does not',
    remove: 'isLost(layer, sum.away) ? 0 : Math.min(part, room)',
    with: 'Math.min(part, room)',
  },
  {
    says: 'one subsidy is for one portion',
    file: `${meals}/rules-bill.ts`,
    remove: 'subsidyFen: price.subsidyFen,',
    with: 'subsidyFen: price.subsidyFen * portions,',
    seenBy: `${meals}/rules-bill.test.ts`,
  },
  {
    says: 'dinner’s price counts the subsidy that lunch will have had',
    file: `${meals}/rules-bill.ts`,
    remove: '.filter(one => order(one) < order(here))',
    with: '.filter(() => false)',
    seenBy: `${meals}/rules-bill.test.ts`,
  },
  {
    ...of('rules-quota'),
    says: 'a week’s quota begins on Monday',
    remove: 'addDays(day, 1 - weekdayOf(day))',
    with: 'day',
  },
]
