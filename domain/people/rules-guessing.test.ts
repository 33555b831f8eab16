import { REMEMBERED, standingOf, type Guesses } from './rules-guessing'

const known = (n: number): Guesses => ({
  n,
  until: REMEMBERED,
  tries: Object.fromEntries(Array.from({ length: n }, (_, at) => [`wish${at}`, true as const])),
})
const stands = (guesses: Guesses | undefined, now = 0, slot = 'another') =>
  standingOf(guesses, { slot, most: 10, now })

test('ten guesses are heard, an eleventh is not for a quarter of an hour', () => {
  expect(stands(undefined)).toBe('first')
  expect(stands(known(9))).toBe('more')
  expect(stands(known(10))).toEqual({ seconds: 900 })
  expect(stands(known(10), REMEMBERED - 1)).toEqual({ seconds: 1 })
  expect(stands(known(10), REMEMBERED)).toBe('rested')
})

test('a guess that was counted is no other one when the phone asks again, even for who had too many', () => {
  expect(stands(known(3), 0, 'wish2')).toBe('again')
  expect(stands(known(10), 0, 'wish9')).toBe('again')
  expect(stands(known(10), 0, 'toString')).toEqual({ seconds: 900 })
})

test('after a quarter of an hour what was counted is forgotten', () => {
  expect(stands(known(3), REMEMBERED, 'wish2')).toBe('rested')
})
