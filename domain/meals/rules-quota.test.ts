import { quotaWindow } from './rules-quota'

describe('the window in which a subsidy is counted', () => {
  it.each([
    ['meal', '2026-11-20', 'meal:2026-11-20:lunch'],
    ['day', '2026-11-20', 'day:2026-11-20'],
    ['week', '2026-11-20', 'week:2026-11-16'],
    ['week', '2026-11-22', 'week:2026-11-16'],
    ['week', '2026-11-23', 'week:2026-11-23'],
    ['month', '2026-11-30', 'month:2026-11'],
  ] as const)('of a %s on %s is %s', (period, day, window) => {
    expect(quotaWindow(period, day, 'lunch')).toBe(window)
  })
})
