import { climbsStairs, floorOf } from './rules-floor'

test.each([
  ['201', 2],
  ['2单元301', 3],
  ['12单元301', 3],
  ['1203', 12],
  ['３０２室', 3],
  ['东-401', 4],
  ['2-501A', 5],
  ['0301', 3],
])('the door %s lies on floor %d', (door, floor) => {
  expect(floorOf(door)).toBe(floor)
})

test.each(['', '3', '东院', '12', '10203', '001'])('the door %p tells no floor', door => {
  expect(floorOf(door)).toBeUndefined()
})

test('a floor that the building has not is none', () => {
  expect(floorOf('1203', 6)).toBeUndefined()
  expect(floorOf('601', 6)).toBe(6)
})

test('stairs are climbed from the third floor on, where it is known that there is no lift', () => {
  const old = { floors: 6, lift: false }
  expect(climbsStairs('2单元301', old)).toBe(true)
  expect(climbsStairs('201', old)).toBe(false)
  expect(climbsStairs('601', { ...old, lift: true })).toBe(false)
  expect(climbsStairs('601', {})).toBe(false)
  expect(climbsStairs('601', undefined)).toBe(false)
  expect(climbsStairs(undefined, old)).toBe(false)
})
