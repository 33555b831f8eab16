import { withWish } from './wish-keys'

const day = 86_400_000

test('a wish without an answer keeps its key, another one has its own', () => {
  const first = withWish({}, 'book lunch for mother', 0, 'KEY-ONE')
  const again = withWish(first, 'book lunch for mother', 1000, 'KEY-TWO')
  expect(again['book lunch for mother']?.key).toBe('KEY-ONE')
  expect(withWish(again, 'book lunch for father', 1000, 'KEY-THREE')['book lunch for father']?.key).toBe(
    'KEY-THREE',
  )
})

test('a wish nobody has asked about for days is a new one', () => {
  const first = withWish({}, 'book lunch for mother', 0, 'KEY-ONE')
  expect(withWish(first, 'book lunch for mother', 2 * day, 'KEY-TWO')['book lunch for mother']?.key).toBe(
    'KEY-TWO',
  )
})
