import { createHash } from 'node:crypto'
import { guest, lunchHead } from './staff-lunch.examples'
import { listOf, ticketOf } from './staff-offline.examples'
import { fingerprint, openEntry } from './staff-offline-open'

const han = guest('3020', '韩秀云', { diet: ['软烂', '少盐'], portions: 2 })
const rare = guest('3021', '䶮𠮷·穆罕默德')
const list = listOf(lunchHead.id, [han, rare])
const codeOf = (personId: string) => ticketOf(lunchHead.id, personId)

test('a pick-up code opens the entry of its own person, name and all', () => {
  expect(openEntry(list, codeOf(han.personId))).toMatchObject({
    name: '韩秀云',
    code: '3020',
    portions: 2,
    diet: ['软烂', '少盐'],
  })
  expect(openEntry(list, codeOf(rare.personId))?.name).toBe('䶮𠮷·穆罕默德')
})

test('a code that is not on the list, or was changed by a letter, opens nothing', () => {
  expect(openEntry(list, codeOf('pnobody001'))).toBeUndefined()
  expect(openEntry(list, `${codeOf(han.personId)}x`)).toBeUndefined()
})

test('an entry somebody touched, cut, or moved to another sitting opens nothing', () => {
  const code = codeOf(han.personId)
  const touch = (change: (sealed: string) => string) => ({
    ...list,
    sealed: Object.fromEntries(Object.entries(list.sealed).map(([look, sealed]) => [look, change(sealed)])),
  })
  const flip = (sealed: string) => sealed.slice(0, 40) + (sealed[40] === '0' ? '1' : '0') + sealed.slice(41)
  for (const change of [flip, (sealed: string) => sealed.slice(0, -2), () => '', () => 'a.b.c'])
    expect(openEntry(touch(change), code)).toBeUndefined()
  expect(openEntry({ ...list, sittingId: `${list.sittingId}x` }, code)).toBeUndefined()
})

test('the fingerprint is the one every SHA-256 gives', () => {
  for (const plain of ['', codeOf(han.personId)])
    expect(fingerprint(plain)).toBe(createHash('sha256').update(plain).digest('hex').slice(0, 32))
})
