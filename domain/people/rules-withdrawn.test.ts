import type { ConsentMark } from '../kernel/consents'
import { fieldsToDrop, withdrawnSince } from './rules-withdrawn'

const mark = (given: boolean, at: number): ConsentMark => ({
  given,
  version: '2026-11',
  at,
  how: 'app',
  by: 'pshen00001',
})

test('nothing has to go while everything is agreed, or was never asked', () => {
  const consents = { basic: mark(true, 1), care: mark(true, 2) }
  expect(withdrawnSince(consents)).toBeUndefined()
  expect(fieldsToDrop(consents, 100)).toEqual([])
})

test('what was kept for a purpose goes with its consent, each by its own day', () => {
  const consents = { care: mark(false, 10), subsidy: mark(false, 50), photo: mark(false, 1) }
  expect(withdrawnSince(consents)).toBe(10)
  expect(fieldsToDrop(consents, 11)).toEqual(['care'])
  expect(fieldsToDrop(consents, 51)).toEqual(['care', 'idNumber', 'idTag', 'welfare', 'evidenceUntil'])
})
