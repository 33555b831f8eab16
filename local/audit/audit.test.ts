import type { Document } from '../cloud/values'
import { audit } from './audit'

const NOW = 1_000_000_000_000
const SITTING = '999999001001.k1:2026-11-20:lunch'
const deed = (did: string, at = 1) => ({ did, at, who: 'pshen', whoName: '沈', channel: 'phone', wish: 'x' })

const sitting = (more: object = {}) => ({
  _id: SITTING,
  pools: { A: { cap: 10, left: 9 } },
  by: { pshen0001: { pool: 'A', n: 1, code: '3052', at: 1, collectedAt: 5 } },
  codes: { 3052: 'pshen0001' },
  deeds: { pshen0001: { k1: deed('book'), k2: deed('collect', 5) } },
  turns: { pshen0001: 2 },
  ...more,
})
const served = (more: object = {}) => ({
  _id: `served:${SITTING}:pshen0001`,
  sitting: SITTING,
  person: 'pshen0001',
  listFen: 1000,
  subsidyFen: 500,
  payFen: 500,
  layers: [{ payer: 'city', fen: 500 }],
  policy: 'shenzhen',
  collectedAt: 5,
  ...more,
})
const meal = `${SITTING.replace(/[.:]/g, '-')}-pshen0001`
const quota = (more: object = {}) => ({ _id: 'quota:q', used: 1, of: { [meal]: true }, ...more })
const sealed = 'k1.AAAA.BBBB.CCCC'
const person = (more: object = {}) => ({
  _id: 'pshen0001',
  name: '沈桂珍',
  home: '999999001001.b1',
  community: '999999001001',
  phone: sealed,
  grants: [],
  helps: [],
  ...more,
})
const good = { sittings: [sitting()], served: [served()], quotas: [quota()], persons: [person()] }
const findings = (rows: Record<string, object[]>) => {
  // Rows as a store gives them.
  const all = { ...good, ...rows } as Record<string, Document[]>
  return audit(name => all[name] ?? [], NOW).flatMap(result => result.findings)
}

test('a house in order has no finding', () => expect(findings({})).toEqual([]))

test.each<[string, Record<string, object[]>, string, RegExp]>([
  [
    'a place counted that nobody holds',
    { sittings: [sitting({ pools: { A: { cap: 10, left: 8 } } })] },
    'I1',
    /2 taken/,
  ],
  ['an oversold set', { sittings: [sitting({ pools: { A: { cap: 0, left: -1 } } })] }, 'I1', /oversold/],
  [
    'a number that leads to nobody',
    { sittings: [sitting({ codes: { 3052: 'pshen0001', 1111: 'px' } })] },
    'I2',
    /1111/,
  ],
  [
    'a booking that was told and is gone',
    {
      sittings: [
        sitting({
          deeds: { pshen0001: good.sittings[0]!.deeds.pshen0001, plu: { k3: deed('book') } },
          turns: { pshen0001: 2, plu: 1 },
        }),
      ],
    },
    'I3',
    /plu booked and has no place/,
  ],
  [
    'a place that was given back and is still held',
    { sittings: [sitting({ deeds: { pshen0001: { k1: deed('book'), k2: deed('cancel', 9_000) } } })] },
    'I3',
    /given back/,
  ],
  [
    'a turn whose deed is lost',
    { sittings: [sitting({ turns: { pshen0001: 3 } })] },
    'I3',
    /3 turns counted, 2 kept/,
  ],
  ['a collected meal without its row', { served: [], quotas: [] }, 'I9', /no row/],
  [
    'a row of a meal nobody collected',
    { served: [served(), served({ _id: 'served:x', person: 'pother' })] },
    'I9',
    /nobody/,
  ],
  ['half a fen', { served: [served({ payFen: 500.5 })] }, 'I5', /add up/],
  ['a subsidy nobody pays', { served: [served({ layers: [] })] }, 'I5', /add up/],
  ['a quota that forgot a use', { quotas: [quota({ used: 0 })] }, 'I4', /0 counted, 1 named/],
  ['a subsidy without a quota', { quotas: [] }, 'I4', /no quota counts/],
  [
    'a quota spent on nothing',
    { served: [served({ subsidyFen: 0, payFen: 1000, layers: [] })] },
    'I4',
    /had no subsidy/,
  ],
  [
    'a second subsidy of one day',
    {
      sittings: [sitting({ terms: { quota: [{ period: 'day', max: 1 }] } })],
      quotas: [quota({ _id: 'quota:x:pshen0001:day:2026-11-20', used: 2, of: { early: 1, [meal]: 5 } })],
    },
    'I4',
    /had before/,
  ],
  ['a phone number to be read', { looks: [{ _id: 'l1', why: '打 19908012046' }] }, 'I17', /can be read/],
  [
    'an ID number as the name of a field',
    { looks: [{ _id: 'l1', '99999919440312002X': 1 }] },
    'I17',
    /can be read/,
  ],
  ['a category in the open', { persons: [person({ welfare: '["低保"]' })] }, 'I17', /welfare is not sealed/],
])('%s is found', (_what, rows, invariant, says) => {
  const found = findings(rows)
  expect(found.map(one => one.invariant)).toContain(invariant)
  expect(found.map(one => one.says).join('\n')).toMatch(says)
})

test('a check-in of this very minute may still be under way', () => {
  const row = sitting({
    by: { pshen0001: { pool: 'A', n: 1, code: '3052', at: 1, collectedAt: NOW - 1000 } },
  })
  expect(findings({ sittings: [row], served: [], quotas: [] })).toEqual([])
})
