import type { Document } from '../cloud/values'
import { checkScans } from './scans'

const NOW = 1_000_000_000
const SITTING = '999999001001.k1:2026-11-20:lunch'
const scan = (more: object = {}) => ({
  _id: `scan:${SITTING}:aa`,
  sitting: SITTING,
  by: { code: '3052' },
  told: 'given',
  at: 500,
  ahead: 0,
  list: { takenAt: 100, stamp: 's' },
  receivedAt: 900,
  ours: true,
  ...more,
})
const sitting = (seat: object = {}) => ({
  _id: SITTING,
  codes: { 3052: 'pshen0001' },
  by: { pshen0001: { at: 1, collectedAt: 500, carried: true, ...seat } },
})
const served = (more: object = {}) => ({
  _id: 's',
  sitting: SITTING,
  collectedAt: 500,
  beyond: 'unbooked',
  ...more,
})
const says = (rows: Record<string, object[]>) => {
  // Rows as a store gives them.
  const all = { sittings: [sitting()], scans: [scan()], ...rows } as Record<string, Document[]>
  return checkScans(NOW)(name => all[name] ?? []).map(({ row }) => row.split('/')[0])
}

test('what was noted without net and put in order has no finding', () => {
  expect(says({})).toEqual([])
  expect(says({ served: [served()] })).toEqual([])
  expect(
    says({ scans: [scan(), scan({ told: 'not-given', at: 200 }), scan({ by: { look: 'x' }, at: 600 })] }),
  ).toEqual([])
})

test.each([
  ['a scan nobody put in order', { scans: [scan(), scan({ open: true })] }, 'scans'],
  [
    'a meal handed over whose place does not say so',
    { sittings: [sitting({ collectedAt: undefined, carried: undefined })] },
    'scans',
  ],
  ['a meal handed over earlier than its place says', { scans: [scan(), scan({ at: 499 })] }, 'scans'],
  ['a place that was noted by a scan there is not', { scans: [] }, 'sittings'],
  ['a meal beyond the books without a scan', { served: [served({ collectedAt: 501 })] }, 'served'],
  ['a scan of no sitting', { sittings: [] }, 'scans'],
])('the audit finds %s', (_, rows, where) => {
  expect(says(rows)).toEqual([where])
})

test('a moment before the list or after the receipt counts as that', () => {
  expect(says({ scans: [scan({ at: 5 })], sittings: [sitting({ collectedAt: 100 })] })).toEqual([])
  expect(says({ scans: [scan({ at: 5_000 })], sittings: [sitting({ collectedAt: 900 })] })).toEqual([])
})
