import { newKey } from './key'

test('a key has 26 letters that the services take', () => {
  expect(newKey()).toMatch(/^[0-9A-Z]{26}$/)
  expect(newKey(32 + 31, () => 0)).toBe('000000001Z' + '0'.repeat(16))
})

test('a thousand wishes of one moment have a thousand keys', () => {
  expect(new Set(Array.from({ length: 1000 }, () => newKey(1))).size).toBe(1000)
})
