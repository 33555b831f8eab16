import { may } from './access'
import { authorise, type Visitor } from './authorise'
import type { Allow } from './contract'
import type { Person } from './person'

const person = (id: string, more: Partial<Person> = {}): Person => ({
  id,
  name: id,
  home: '999999001001.b1',
  aka: [],
  welfare: [],
  desks: {},
  care: { diet: [] },
  grants: [],
  helps: [],
  ...more,
})
const mother = person('pmother001')
const father = person('pfather001')
const agreed = { person: mother.id, call: '妈妈', state: 'agreed' as const, since: 0 }
const as = (who: Person): Visitor => ({ kind: 'person', account: 'a', person: who })
const book: Allow<{ canteen: string; for: string[] }> = {
  may: may({ self: 'yes', family: 'yes', 'canteen-staff': 'place' }, { 'canteen-staff': 'place' }),
  scope: input => input.canteen,
  subjects: input => input.for,
}
const ask = (visitor: Visitor, ids: string[], found: Person[] = [mother, father]) =>
  authorise({
    allow: book,
    input: { canteen: '999999001001.k1', for: ids },
    visitor,
    subjects: found,
    now: 0,
  })

test('one acts for oneself without anybody’s leave', () => {
  expect(ask(as(mother), [mother.id])).toBe('self')
  expect(ask(as(mother), [])).toBe('self')
})

test('a daughter acts for her mother once it is agreed, and for nobody else', () => {
  const daughter = person('pdaughter1', { helps: [agreed] })
  expect(ask(as(daughter), [mother.id])).toBe('family')
  expect(ask(as(daughter), [mother.id, father.id])).toMatchObject({ refused: 'access.not-allowed' })
})

test('while she waits for the nod she is told so', () => {
  const daughter = person('pdaughter1', { helps: [{ ...agreed, state: 'asked' }] })
  expect(ask(as(daughter), [mother.id])).toEqual({ refused: 'access.needs-consent', facts: { call: '妈妈' } })
})

test('a neighbour’s things and things that are not there give the same answer', () => {
  const neighbour = person('pneighbour')
  expect(ask(as(neighbour), [mother.id])).toEqual(ask(as(neighbour), ['pnobody0001'], []))
})

test('staff act within their place only, and only for people who exist', () => {
  const here = person('pstaff00001', { grants: [{ role: 'canteen-staff', scope: '999999001001.k1' }] })
  const there = person('pstaff00002', { grants: [{ role: 'canteen-staff', scope: '999999001002.k1' }] })
  expect(ask(as(here), [mother.id])).toBe('staff')
  expect(ask(as(there), [mother.id])).toMatchObject({ refused: 'access.not-allowed' })
  expect(ask(as(here), ['pnobody0001'], [])).toMatchObject({ refused: 'access.not-allowed' })
})

test('a grid worker at the door books for those whose homes he looks after, at any canteen', () => {
  const allow: Allow<{ canteen: string; for: string[] }> = {
    ...book,
    may: may({ self: 'yes', family: 'yes', 'canteen-staff': 'place', 'grid-worker': 'home' }),
  }
  const knock = (scope: string, ids: string[]) => {
    const visitor = as(person('pworker001', { grants: [{ role: 'grid-worker', scope }] }))
    return authorise({
      allow,
      input: { canteen: '999999001001.k1', for: ids },
      visitor,
      subjects: [mother],
      now: 0,
    })
  }
  expect(knock('999999001001.b1', [mother.id])).toBe('staff')
  expect(knock('999999001001.b2', [mother.id])).toMatchObject({ refused: 'access.not-allowed' })
  expect(knock('999999001001.b1', [mother.id, 'pnobody0001'])).toMatchObject({
    refused: 'access.not-allowed',
  })
})

test('without a scope the homes of the persons decide', () => {
  const allow: Allow<{ id: string }> = { may: may({ 'grid-worker': 'home' }), subjects: input => [input.id] }
  const worker = (scope: string) => as(person('pworker001', { grants: [{ role: 'grid-worker', scope }] }))
  const see = (visitor: Visitor) =>
    authorise({ allow, input: { id: mother.id }, visitor, subjects: [mother], now: 0 })
  expect(see(worker('999999001001'))).toBe('staff')
  expect(see(worker('999999001002'))).toMatchObject({ refused: 'access.not-allowed' })
  expect(see(as(mother))).toMatchObject({ refused: 'access.not-allowed' })
})

test('a stranger is asked to sign in, a WeChat user without a record to register, a timer only does a timer’s work', () => {
  expect(ask({ kind: 'nobody' }, [])).toMatchObject({ refused: 'access.not-signed-in' })
  expect(ask({ kind: 'guest', account: 'a' }, [])).toMatchObject({ refused: 'access.not-registered' })
  expect(ask({ kind: 'platform' }, [])).toMatchObject({ refused: 'access.not-allowed' })
  expect(
    authorise({
      allow: { may: may({ timer: 'yes' }) },
      input: {},
      visitor: { kind: 'platform' },
      subjects: [],
      now: 0,
    }),
  ).toBe('platform')
  expect(
    authorise({
      allow: { may: may({ guest: 'yes' }) },
      input: {},
      visitor: { kind: 'guest', account: 'a' },
      subjects: [],
      now: 0,
    }),
  ).toBe('guest')
})

test('that somebody has died is told to those who might act for him, and to nobody else', () => {
  const gone = { ...mother, died: '2026-11-01' }
  const daughter = person('pdaughter1', { helps: [agreed] })
  const counter = person('pstaff00001', { grants: [{ role: 'canteen-staff', scope: '999999001001.k1' }] })
  expect(ask(as(daughter), [mother.id], [gone])).toEqual({
    refused: 'access.locked',
    facts: { name: mother.name },
  })
  expect(ask(as(counter), [mother.id], [gone])).toBe('staff')
  expect(ask(as(person('pneighbour')), [mother.id], [gone])).toMatchObject({ refused: 'access.not-allowed' })
  expect(ask(as(gone), [])).toMatchObject({ refused: 'access.locked' })
})

test('a role does what is its own to do, and holds nowhere when there is no home to look at', () => {
  const at = '999999001001'
  const driver = person('pstaff00001', { grants: [{ role: 'volunteer', scope: `${at}.k1` }] })
  expect(ask(as(driver), [mother.id])).toMatchObject({ refused: 'access.not-allowed' })
  const manager = person('pstaff00002', { grants: [{ role: 'community-manager', scope: at }] })
  const allow = { may: may({ 'community-manager': 'home' }) }
  const door = { allow, input: {}, visitor: as(manager), now: 0 }
  expect(authorise({ ...door, subjects: [mother] })).toBe('staff')
  expect(authorise({ ...door, subjects: [] })).toMatchObject({ refused: 'access.not-allowed' })
})

test('an id from before two records became one is the same person', () => {
  const merged = { ...mother, aka: ['pmother002'] }
  const daughter = person('pdaughter1', { helps: [agreed] })
  expect(ask(as(daughter), ['pmother002'], [merged])).toBe('family')
  expect(ask(as(merged), ['pmother002'], [merged])).toBe('self')
})
