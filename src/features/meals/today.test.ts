import { instantOf } from '../../../domain/kernel/time'
import type { Person } from '../../lib/persons'
import { bookLabel, todayFor } from './today'
import { booked, father, mother, sittingOn } from './sittings.examples'

const today = '2026-11-20'
const at = (clock = '08:12') => ({ today, now: instantOf(today, clock) })
const lunch = sittingOn(today)
const tomorrow = sittingOn('2026-11-21')
const person = (id: string, call: string, self = false): Person => ({
  id,
  call,
  name: call,
  self,
  agreed: true,
})
const [mum, dad, daughter] = [
  person(mother, '妈妈'),
  person(father, '爸爸'),
  person('plujian0001', '我', true),
]
const elder = person(mother, '我', true)
const lampOf = (persons: Person[], sittings: (typeof lunch)[], clock?: string) => {
  const { lamp } = todayFor(persons, { sittings }, at(clock))
  if (lamp?.does === 'book') return bookLabel(lamp.persons, lamp.sitting, today)
  return lamp?.does
}

test('an elder’s lamp is to book, then to show the code, then to book the next meal', () => {
  const collected = booked(lunch, mother, { state: 'collected', collectedAt: 0 })
  expect(lampOf([elder], [lunch, tomorrow])).toBe('订今天的午饭')
  expect(lampOf([elder], [booked(lunch), tomorrow])).toBe('code')
  expect(lampOf([elder], [collected, tomorrow], '11:50')).toBe('订明天的午饭')
  expect(lampOf([elder], [lunch, tomorrow], '10:12')).toBe('订明天的午饭')
})

test('a ticket for tomorrow is not to be shown yet: the lamp books the day after', () => {
  expect(lampOf([elder], [booked(tomorrow), sittingOn('2026-11-23')], '18:40')).toBe('订星期一的午饭')
})

test('a daughter sees her parents and not herself, unless she eats there too', () => {
  const calls = (sittings: (typeof lunch)[]) =>
    todayFor([daughter, mum, dad], { sittings }, at()).cards.map(({ person }) => person.call)
  expect(calls([lunch])).toEqual(['妈妈', '爸爸'])
  expect(calls([booked(lunch, daughter.id)])).toEqual(['我', '妈妈', '爸爸'])
})

test('her lamp books for whoever has nothing yet', () => {
  expect(lampOf([daughter, mum, dad], [lunch])).toBe('给爸妈订今天的午饭')
  expect(lampOf([daughter, mum, dad], [booked(lunch, mother)])).toBe('给爸爸订今天的午饭')
  expect(lampOf([daughter, mum, dad], [booked(booked(lunch, mother), father), tomorrow])).toBeUndefined()
})

test('who has not agreed is not shown with meals', () => {
  const waiting = { ...mum, agreed: false }
  expect(todayFor([daughter, waiting, dad], { sittings: [lunch] }, at()).cards).toHaveLength(1)
})

test('on a day of rest the lamp books the next day there is', () => {
  expect(lampOf([elder], [sittingOn('2026-11-23')])).toBe('订星期一的午饭')
  expect(lampOf([elder], [])).toBeUndefined()
})
