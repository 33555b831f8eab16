import { newKeyRing, openVault, sealerOf } from './crypto'

const ring = newKeyRing()
const vault = openVault(JSON.stringify(ring))

test('what is sealed opens again, and twice the same text never looks the same', () => {
  const sealed = vault.seal('999999194611200009', 'p1.idNumber')
  expect(vault.open(sealed, 'p1.idNumber')).toBe('999999194611200009')
  expect(sealed).not.toContain('9999991946')
  expect(vault.seal('999999194611200009', 'p1.idNumber')).not.toBe(sealed)
})

test('a sealed field that was moved to another person or changed by a bit does not open', () => {
  const sealed = vault.seal('19908000037', 'p1.phone')
  expect(() => vault.open(sealed, 'p2.phone')).toThrow()
  expect(() => vault.open(`${sealed.slice(0, -2)}AA`, 'p1.phone')).toThrow()
})

test('after the key was changed old fields still open and new ones carry the new key', () => {
  const old = vault.seal('旧', 'x')
  const next = openVault(
    JSON.stringify({ ...ring, current: 'k2', keys: { ...ring.keys, k2: newKeyRing().keys['k1'] } }),
  )
  expect(next.open(old, 'x')).toBe('旧')
  expect(next.seal('新', 'x')).toMatch(/^k2\./)
  expect(next.tag('同一个人', 'id')).toBe(vault.tag('同一个人', 'id'))
})

test('a fingerprint finds the equal, tells purposes apart and gives nothing away', () => {
  const tag = vault.tag('19908000037', 'phone')
  expect(tag).toMatch(/^[a-z2-7]{26}$/)
  expect(vault.matches(tag, '19908000037', 'phone')).toBe(true)
  expect(vault.matches(tag, '19908000038', 'phone')).toBe(false)
  expect(vault.tag('19908000037', 'account')).not.toBe(tag)
})

test('without keys it says so instead of storing in the open', () => {
  expect(() => openVault('')).toThrow('NUANLIN_KEYS')
  for (const lame of [
    { ...ring, current: 'k9' },
    { ...ring, index: '' },
  ])
    expect(() => openVault(JSON.stringify(lame))).toThrow('NUANLIN_KEYS')
})

test('a vault follows its ring: from one field to the next another key seals, and both kinds open', () => {
  let text = JSON.stringify(ring)
  const following = openVault(() => text)
  const old = following.seal('旧', 'x')
  text = JSON.stringify({ ...ring, current: 'k2', keys: { ...ring.keys, k2: newKeyRing().keys['k1'] } })
  const fresh = following.seal('新', 'x')
  expect([sealerOf(old), sealerOf(fresh), following.current, following.others]).toEqual([
    'k1',
    'k2',
    'k2',
    ['k1'],
  ])
  expect([following.open(old, 'x'), following.open(fresh, 'x')]).toEqual(['旧', '新'])
  expect(openVault(text).open(fresh, 'x')).toBe('新')
})

test('what a dropped key sealed is not opened any more', () => {
  let text = JSON.stringify({ ...ring, keys: { ...ring.keys, k2: newKeyRing().keys['k1'] } })
  const following = openVault(() => text)
  const old = following.seal('旧', 'x')
  const { keys } = JSON.parse(text) as typeof ring
  text = JSON.stringify({ ...ring, current: 'k2', keys: { k2: keys['k2'] } })
  expect(() => following.open(old, 'x')).toThrow('no key k1')
})
