import * as fc from 'fast-check'
import { rankHits } from './rules-hits'

test('the very name comes first, then names that begin so, then by name and door', () => {
  const hits = [
    { name: '李王兰', door: '101' },
    { name: '王兰英', door: '101' },
    { name: '王兰', door: '1201' },
    { name: '王　兰', door: '201' },
    { name: '王兰' },
    { name: '陈王兰', door: '2单元201' },
  ]
  expect(rankHits(hits, ' 王兰').map(({ name, door }) => `${name} ${door ?? ''}`)).toEqual([
    '王兰 ',
    '王　兰 201',
    '王兰 1201',
    '王兰英 101',
    '李王兰 101',
    '陈王兰 2单元201',
  ])
})

test('a door or initials put nobody before the others, and one building’s doors stand in their order', () => {
  const hits = ['1201', '301', '2单元101', '1单元1001'].map(door => ({ name: '王兰', door }))
  expect(rankHits(hits, 'wl').map(({ door }) => door)).toEqual(['1单元1001', '2单元101', '301', '1201'])
})

test('the order does not depend on that in which they were found', () => {
  const hit = fc.record({
    name: fc.constantFrom('王', '王兰', '李兰', '兰'),
    door: fc.constantFrom('1', '2', '10'),
  })
  fc.assert(
    fc.property(fc.array(hit), hits => {
      expect(rankHits([...hits].reverse(), '兰')).toEqual(rankHits(hits, '兰'))
    }),
  )
})
