import { codeRead, codeSpelt, goodUntil, mayUse } from './rules-invitation'

test('a code has eight characters, none of which is mistaken for another', () => {
  const all = codeSpelt('abcdefgh') + codeSpelt('ijklmnop') + codeSpelt('qrstuvwx') + codeSpelt('yz234567')
  expect(new Set(all).size).toBe(32)
  expect(all).not.toMatch(/[01OIl]/)
})

test('how it is typed does not matter', () => {
  expect(codeRead(' abcd-efgh　')).toBe('ABCDEFGH')
})

test('a code is good for seven days, once, and for who used it to finish', () => {
  const until = goodUntil(0)
  expect(until).toBe(604_800_000)
  expect(mayUse(undefined, 'a', 0)).toBe(false)
  expect(mayUse({ until }, 'a', until - 1)).toBe(true)
  expect(mayUse({ until }, 'a', until)).toBe(false)
  expect(mayUse({ until, usedBy: 'a' }, 'a', until + 1)).toBe(true)
  expect(mayUse({ until, usedBy: 'b' }, 'a', 0)).toBe(false)
})
