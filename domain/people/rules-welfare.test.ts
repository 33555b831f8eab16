import { runningOut, verified } from './rules-welfare'

const allowance = { category: '低保', validTo: '2026-12-31', evidence: '低保证' } as const

test('a category verified anew replaces what was known of it and leaves the others', () => {
  const known = [allowance, { category: '残疾' } as const]
  const anew = { ...allowance, validTo: '2027-12-31' }
  expect(verified(known, anew, true)).toEqual([{ category: '残疾' }, anew])
  expect(verified(known, allowance, false)).toEqual([{ category: '残疾' }])
})

test('staff are told from thirty days before the last day on, and after it', () => {
  expect(runningOut([allowance], '2026-11-30')).toEqual([])
  expect(runningOut([allowance], '2026-12-01')).toEqual([{ category: '低保', validTo: '2026-12-31' }])
  expect(runningOut([allowance], '2027-03-01')).toHaveLength(1)
  expect(runningOut([{ category: '特困' }], '2026-12-01')).toEqual([])
})
