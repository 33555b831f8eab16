import { instantOf } from '../../../domain/kernel/time'
import type { Menu } from './api'
import { bookView, type Picks } from './book-view'
import { booked, father, mother, price, sittingOn } from './sittings.examples'

const today = '2026-11-20'
const now = instantOf(today, '08:12')
const friday = sittingOn(today)
const saturday = sittingOn('2026-11-21')
const menuOf = (...sittings: (typeof friday)[]): Menu => ({
  now,
  days: sittings.map(sitting => ({ day: sitting.day, rest: false, sittings: [sitting] })),
})
const picks = (more: Partial<Picks> = {}): Picks => ({
  personIds: [mother],
  change: false,
  ...more,
})

test('the page opens ready to go: day, set, way and price are there', () => {
  const view = bookView(menuOf(friday, saturday), picks({ way: 'takeaway' }), now)
  expect(view).toMatchObject({
    day: today,
    verdict: 'form',
    set: 'A',
    way: 'takeaway',
    buyers: [mother],
    total: price(500),
  })
})

test('for both parents the sum is shown, and only for who has nothing yet', () => {
  const both = picks({ personIds: [mother, father] })
  expect(bookView(menuOf(friday), both, now).total).toEqual({ listFen: 2400, subsidyFen: 1600, payFen: 800 })
  expect(bookView(menuOf(booked(friday)), both, now)).toMatchObject({ buyers: [father], total: price(300) })
})

test('more portions are for one person at a time', () => {
  const three = picks({ portions: 3 })
  expect(bookView(menuOf(friday), three, now).total.payFen).toBe(500 + 2 * 1200)
  expect(bookView(menuOf(friday), { ...three, personIds: [mother, father] }, now).portions).toBe(1)
})

test('too late, sold out, booked and a day of rest: the page says which, and what else there is', () => {
  const late = instantOf(today, '10:12')
  const asked = picks({ day: today })
  expect(bookView(menuOf(friday, saturday), asked, late)).toMatchObject({
    verdict: 'closed',
    other: { day: '2026-11-21' },
  })
  const gone = { ...friday, state: 'sold-out' as const, left: 0 }
  expect(bookView(menuOf(gone, saturday), asked, now).verdict).toBe('full')
  expect(bookView(menuOf(booked(friday), saturday), asked, now).verdict).toBe('booked')
  expect(bookView(menuOf(saturday), asked, now)).toMatchObject({ verdict: 'rest', day: today })
})

test('a change keeps what one has until something else is touched, even when it is the last of its kind', () => {
  const [a, b] = friday.sets
  const mine = booked({ ...friday, sets: [a!, { ...b!, left: 0 }] }, mother, { set: 'B', way: 'takeaway' })
  const change = picks({ change: true, sittingId: friday.id })
  expect(bookView(menuOf(mine), change, now)).toMatchObject({ verdict: 'form', set: 'B', way: 'takeaway' })
  expect(bookView(menuOf(mine), { ...change, set: 'A' }, now).set).toBe('A')
  expect(bookView(menuOf(mine), change, instantOf(today, '09:00')).verdict).toBe('closed')
})
