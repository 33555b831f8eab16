import type { Document } from '../cloud/values'
import { audit } from './audit'

const NOW = 1_000_000_000_000
const sealed = 'k1.AAAA.BBBB.CCCC'
const COMMUNITY = '999999001001'
const person = (more: object = {}) => ({
  _id: 'pshen0001',
  name: '沈桂珍',
  home: `${COMMUNITY}.b1`,
  community: COMMUNITY,
  phone: sealed,
  grants: [],
  helps: [],
  ...more,
})
const closed = (more: object = {}) => ({
  _id: 'pshen0001',
  name: '已注销',
  home: COMMUNITY,
  community: COMMUNITY,
  grants: [],
  helps: [],
  closed: 1,
  ...more,
})
const lumin = (more: object = {}) => person({ _id: 'plumin001', ...more })
const admin = { grants: [{ role: 'administrator', scope: COMMUNITY }] }
const register = (more: object = {}) => ({ _id: 'register', turn: 1, holders: {}, leaving: {}, ...more })

const findings = (rows: Record<string, object[]>) => {
  // Rows as a store gives them.
  const all = { persons: [person()], ...rows } as Record<string, Document[]>
  return audit(name => all[name] ?? [], NOW).flatMap(result => result.findings)
}

test.each<[string, Record<string, object[]>]>([
  ['nobody but one elder', {}],
  ['somebody deleted', { persons: [closed()] }],
  [
    'an administrator in the register',
    { persons: [person(admin)], administrators: [register({ holders: { pshen0001: [COMMUNITY] } })] },
  ],
  [
    'two records that are one',
    { persons: [person({ mergedInto: 'plumin001' }), lumin({ aka: ['pshen0001'] })] },
  ],
  [
    'an account of hers',
    { persons: [person({ account: 'a' })], accounts: [{ _id: 'a', person: 'pshen0001' }] },
  ],
  ['an ask that reached nobody', { persons: [person({ helps: [{ person: 'pnobody', state: 'asked' }] })] }],
  ['an account that a registration holds', { accounts: [{ _id: 'a', person: 'pnew000001', for: 'key' }] }],
])('a house in order with %s has no finding', (_what, rows) => expect(findings(rows)).toEqual([]))

test.each<[string, Record<string, object[]>, string, RegExp]>([
  [
    'a helper of nobody',
    { persons: [person({ helps: [{ person: 'pgone', state: 'agreed', consent: {} }] })] },
    'people',
    /not there/,
  ],
  [
    'a helper nobody agreed to',
    { persons: [person(), person({ _id: 'plumin001', helps: [{ person: 'pshen0001', state: 'agreed' }] })] },
    'people',
    /nobody recorded/,
  ],
  [
    'somebody who acts for one who was deleted',
    { persons: [closed(), lumin({ helps: [{ person: 'pshen0001', state: 'asked' }] })] },
    'people',
    /who was deleted/,
  ],
  ['a person of no community', { persons: [person({ community: undefined })] }, 'people', /no community/],
  [
    'an account that is not held for whom it stands on',
    { persons: [person({ account: 'a' })], accounts: [{ _id: 'a', person: 'plumin001' }] },
    'people',
    /not held for him/,
  ],
  [
    'a held account that stands on nobody',
    { accounts: [{ _id: 'a', person: 'pshen0001' }] },
    'people',
    /does not stand/,
  ],
  [
    'an administrator of the register who is none',
    { administrators: [register({ holders: { pshen0001: [COMMUNITY] } })] },
    'people',
    /no administrator there/,
  ],
  [
    'a register that knows none of the administrators',
    { persons: [person(admin)], administrators: [register()] },
    'people',
    /names nobody/,
  ],
  [
    'a record that became part of nobody',
    { persons: [person({ mergedInto: 'pgone0001' })] },
    'people',
    /became part of pgone0001, who is not there/,
  ],
  [
    'a record that is another and still found',
    { persons: [person({ mergedInto: 'plumin001', finds: ['x'] }), lumin({ aka: ['pshen0001'] })] },
    'people',
    /still has finds/,
  ],
  [
    'a record that the other does not know of',
    { persons: [person({ mergedInto: 'plumin001' }), lumin()] },
    'people',
    /is not known to plumin001/,
  ],
  [
    'a deleted record that leads to somebody',
    { persons: [closed({ born: '1944-03-12', name: '沈桂珍' })] },
    'people',
    /was deleted and still has born[\s\S]*still has name/,
  ],
  [
    'a wish to be deleted that nobody would find',
    { persons: [person({ closing: { at: 1, due: 2, by: 'x' } })] },
    'people',
    /will not be looked for/,
  ],
  [
    'a deed that nobody finished',
    { deeds: [{ _id: 'deed:1', meant: NOW - 86_400_001 }] },
    'people',
    /nobody finished it/,
  ],
  [
    'two persons with one account',
    { persons: [person({ account: 'a' }), person({ _id: 'p2', account: 'a' })] },
    'people',
    /same account/,
  ],
])('%s is found', (_what, rows, invariant, says) => {
  const found = findings(rows)
  expect(found.map(one => one.invariant)).toContain(invariant)
  expect(found.map(one => one.says).join('\n')).toMatch(says)
})
