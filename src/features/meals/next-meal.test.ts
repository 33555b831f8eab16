import { instantOf } from '../../../domain/kernel/time'
import { nextMeal } from './next-meal'
import { booked, father, mother, sittingOn } from './sittings.examples'

const today = '2026-11-20'
const at = (clock: string) => ({ today, now: instantOf(today, clock) })
const lunch = sittingOn(today)
const dinner = sittingOn(today, 'dinner')
const tomorrow = sittingOn('2026-11-21')
const all = [tomorrow, dinner, lunch]
const shown = (sittings = all, clock = '08:12', person = mother) => {
  const next = nextMeal(sittings, person, at(clock))
  return next.kind === 'rest'
    ? ['rest', next.back?.day]
    : [next.sitting.day, next.sitting.meal, next.standing]
}

test('in the morning it is today’s lunch, until the doors shut', () => {
  expect(shown()).toEqual([today, 'lunch', 'open'])
  expect(shown([booked(lunch), dinner], '12:29')).toEqual([today, 'lunch', 'booked'])
  expect(shown(all, '12:30')).toEqual([today, 'dinner', 'open'])
})

test('after the last meal of the day it is the next day’s', () => {
  expect(shown(all, '18:30')).toEqual(['2026-11-21', 'lunch', 'open'])
})

test('a lunch that was collected stays until the doors shut', () => {
  const collected = booked(lunch, mother, { state: 'collected', collectedAt: instantOf(today, '11:42') })
  expect(shown([collected, dinner], '11:50')).toEqual([today, 'lunch', 'taken'])
})

test('a lunch that can no longer be had makes room for the dinner of the same day', () => {
  expect(shown(all, '10:12')).toEqual([today, 'dinner', 'open'])
  expect(shown([lunch, booked(dinner)], '10:12')).toEqual([today, 'dinner', 'booked'])
  expect(shown([lunch, tomorrow], '10:12')).toEqual([today, 'lunch', 'closed'])
  expect(shown([lunch, booked(tomorrow)], '10:12')).toEqual(['2026-11-21', 'lunch', 'booked'])
})

test('each person sees his own meal', () => {
  const hers = [booked(lunch, mother), tomorrow]
  expect(shown(hers, '08:12', mother)).toEqual([today, 'lunch', 'booked'])
  expect(shown(hers, '08:12', father)).toEqual([today, 'lunch', 'open'])
})

test('the cut-off passes on a phone that has no net, too', () => {
  expect(shown([lunch], '08:59')).toEqual([today, 'lunch', 'open'])
  expect(shown([lunch], '09:00')).toEqual([today, 'lunch', 'closed'])
})

test('on a day of rest it says so, and when there is food again', () => {
  expect(shown([tomorrow])).toEqual(['rest', '2026-11-21'])
  expect(shown([{ ...lunch, state: 'cancelled' }, tomorrow])).toEqual(['rest', '2026-11-21'])
  expect(shown([])).toEqual(['rest', undefined])
  expect(shown([booked(tomorrow)])).toEqual(['2026-11-21', 'lunch', 'booked'])
})
