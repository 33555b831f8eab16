import { instantOf } from '../../../domain/kernel/time'
import type { Person } from '../../lib/persons'
import { codeWhen, ticketsToShow, usedWord } from './code-view'
import { booked, father, mother, sittingOn } from './sittings.examples'
import { ticketsIn } from './tickets'

const today = '2026-11-20'
const at = (clock: string) => instantOf(today, clock)
const person = (id: string, call: string): Person => ({ id, call, name: call, self: false, agreed: true })
const persons = [person(mother, '妈妈'), person(father, '爸爸')]
const lunch = booked(booked(sittingOn(today), mother), father)
const tomorrow = booked(sittingOn('2026-11-21'), mother)
const kept = ticketsIn([tomorrow, lunch])
const shown = (clock: string, sitting?: string) =>
  ticketsToShow(kept, persons, { now: at(clock), sitting }).map(({ ticket, person: whose }) => [
    ticket.day,
    whose.call,
  ])

test('at noon both parents’ codes for today lie ready', () => {
  expect(shown('11:20')).toEqual([
    [today, '妈妈'],
    [today, '爸爸'],
  ])
})

test('when the doors have shut, tomorrow’s is shown', () => {
  expect(shown('12:30')).toEqual([['2026-11-21', '妈妈']])
})

test('the meal asked for is shown, while it is good', () => {
  expect(shown('11:20', tomorrow.id)).toEqual([['2026-11-21', '妈妈']])
  expect(shown('12:30', lunch.id)).toEqual([['2026-11-21', '妈妈']])
})

test('nobody else’s ticket is shown, though it lies on the phone', () => {
  expect(ticketsToShow(kept, [person('pstranger001', '谁')], { now: at('11:20') })).toEqual([])
})

test('a used code says when it was used', () => {
  const used = ticketsIn([booked(sittingOn(today), mother, { state: 'collected', collectedAt: at('11:42') })])
  expect(usedWord(used[0]!)).toBe('11:42\u00a0已取')
  expect(usedWord(kept[0]!)).toBeUndefined()
  expect(codeWhen(used[0]!, at('11:20'))).toBe('11月20日\u00a0星期五 · 今天午饭')
})

test('a meal that the canteen cancelled has no code to show', () => {
  const cancelled = booked(sittingOn(today), mother, { state: 'cancelled' })
  expect(ticketsIn([cancelled, tomorrow]).map(({ day }) => day)).toEqual(['2026-11-21'])
})
