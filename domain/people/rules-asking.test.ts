import type { Help } from '../kernel/grants'
import { isOpen, nameToHelper, tieTo, tooMany, waitsUntil, whoIsMeant } from './rules-asking'

const WEEK = 7 * 86_400_000
const tie = (person: string, state: Help['state'], since = 0): Help => ({
  person,
  call: '妈妈',
  state,
  since,
})
const shen = { id: 'pshen', name: '沈桂珍', sound: 'shen gui zhen' }

test('a wish waits seven days for its nod, and what is agreed stays', () => {
  expect(waitsUntil(5)).toBe(5 + WEEK)
  expect(isOpen(tie('p1', 'asked'), WEEK - 1)).toBe(true)
  expect(isOpen(tie('p1', 'asked'), WEEK)).toBe(false)
  expect(isOpen(tie('p1', 'agreed'), 9 * WEEK)).toBe(true)
})

test('one person acts for five elders and waits for three at most; wishes that are over count no more', () => {
  const agreed = ['p1', 'p2', 'p3', 'p4'].map(person => tie(person, 'agreed'))
  const asked = ['p5', 'p6', 'p7'].map(person => tie(person, 'asked'))
  expect(tooMany(agreed, 'asked', 0)).toBeUndefined()
  expect(tooMany([...agreed, tie('p5', 'asked')], 'agreed', 0)).toEqual({ most: 5 })
  expect(tooMany([...agreed, ...asked], 'agreed', WEEK)).toBeUndefined()
  expect(tooMany(asked, 'asked', 0)).toEqual({ most: 3, waiting: true })
  expect(tooMany(asked, 'agreed', 0)).toBeUndefined()
})

test('a name that sounds alike is the same, one written alike comes first, and other names are nobody', () => {
  const zhen = { id: 'pa', name: '沈桂贞', sound: 'shen gui zhen' }
  const typed = { name: '沈 桂珍', sound: 'shen gui zhen' }
  expect(whoIsMeant(typed, [zhen, shen])).toBe('pshen')
  expect(whoIsMeant(typed, [zhen])).toBe('pa')
  expect(whoIsMeant(typed, [{ ...zhen, id: 'pb' }, zhen])).toBe('pa')
  expect(whoIsMeant({ name: '沈建国', sound: 'shen jian guo' }, [shen])).toBeUndefined()
})

test('who only asked is told the name that he typed himself', () => {
  const elder = { id: 'pshen', aka: ['pold'], name: '沈桂珍' }
  const asked = { ...tie('pold', 'asked'), asked: '沈桂贞' }
  expect(tieTo([tie('pother', 'agreed'), asked], elder)).toBe(asked)
  expect(nameToHelper(elder, asked)).toBe('沈桂贞')
  expect(nameToHelper(elder, tie('pshen', 'agreed'))).toBe('沈桂珍')
  expect(nameToHelper(elder, undefined)).toBe('沈桂珍')
})
