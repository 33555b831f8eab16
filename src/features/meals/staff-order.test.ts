import { callList } from './staff-order'
import { guest, guests } from './staff-lunch.examples'

const names = (some: readonly { name: string }[]) => some.map(({ name }) => name)

test('who is past eighty and lives alone is called first, then who lives alone, then the oldest', () => {
  const all = [
    guest('1', '七十', { age: 70 }),
    guest('2', '九十有家人', { age: 90 }),
    guest('3', '独居六十', { age: 60, livesAlone: true }),
    guest('4', '独居八十', { age: 80, livesAlone: true }),
    guest('5', '独居七十九', { age: 79, livesAlone: true }),
    guest('6', '不知几岁'),
  ]
  const list = callList(all)
  expect(names(list.toCall)).toEqual(['独居八十', '独居七十九', '独居六十', '九十有家人', '七十', '不知几岁'])
  expect(list.next?.name).toBe('独居八十')
})

test('who has come, and who is brought his meal, is not called', () => {
  const list = callList(guests)
  expect(names([...list.toCall, ...list.told])).toEqual(['韩秀云', '傅启明', '丁长庚', '陆守义'])
})

test('nobody answered keeps him on the list, but the next call goes to somebody not called yet', () => {
  const list = callList([
    guest('1', '韩秀云', { age: 82, livesAlone: true, said: 'no-answer', calls: 1 }),
    guest('2', '丁长庚', { age: 76 }),
  ])
  expect(names(list.toCall)).toEqual(['韩秀云', '丁长庚'])
  expect(list.next?.name).toBe('丁长庚')
})

test('an answer takes him off; where somebody must go and look stands first', () => {
  const list = callList([
    guest('1', '在路上', { age: 90, said: 'on-the-way', calls: 1 }),
    guest('2', '去看看', { age: 70, said: 'needs-help', calls: 1 }),
  ])
  expect(list.toCall).toEqual([])
  expect(list.next).toBeUndefined()
  expect(names(list.told)).toEqual(['去看看', '在路上'])
})
