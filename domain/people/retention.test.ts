import { keptSince, retention } from './retention'

const NOW = 1_800_000_000_000

test('what is kept by law is kept at least as long as the law says', () => {
  expect(retention.looks.days).toBeGreaterThanOrEqual(183)
  expect(retention.deeds.days).toBeGreaterThanOrEqual(3 * 365)
})

test('what a change was before goes when it can no longer be undone', () => {
  expect(keptSince('undo', NOW)).toBe(NOW - 30 * 86_400_000)
})
