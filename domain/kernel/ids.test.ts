import { communityOf, contains, isPersonId, isPlaceId } from './ids'

test('a county contains its streets, communities and their buildings', () => {
  expect(contains('999999', '999999001')).toBe(true)
  expect(contains('999999001', '999999001001.b3')).toBe(true)
  expect(contains('999999001001', '999999001001.k1')).toBe(true)
  expect(contains('999999001001', '999999001001')).toBe(true)
})

test('a neighbour is not inside, even when the codes look alike', () => {
  expect(contains('999999001001.b1', '999999001001.b10')).toBe(false)
  expect(contains('999999001001', '999999001002.k1')).toBe(false)
  expect(contains('999999001001.k1', '999999001001')).toBe(false)
})

test('only a community or what lies in it has a community', () => {
  expect(communityOf('999999001001.b3')).toBe('999999001001')
  expect(communityOf('999999001')).toBeUndefined()
})

test('ids that could slip into a query as a path or an operator are no ids', () => {
  for (const wrong of ['p1', 'p1234.5678', '$p12345678', 'P12345678', '__proto__'])
    expect(isPersonId(wrong)).toBe(false)
  for (const wrong of ['9999990010', '999999001001.', '999999001001.B1', '999999001001.b1.x'])
    expect(isPlaceId(wrong)).toBe(false)
  expect(isPersonId('p0k3mz8q1')).toBe(true)
  expect(isPlaceId('999999001001.b3')).toBe(true)
})
