import { guest } from './staff-lunch.examples'
import { meantBy, ticketIn } from './staff-scan'

const ticket = 'nuanlin1|999999001001.k1:2026-11-20:lunch|pguest00003020|c2lnbmF0dXJl'
const all = [
  guest('3020', '韩秀云', { tail: '2046' }),
  guest('3021', '丁长庚', { tail: '3020' }),
  guest('3022', '孙一', { tail: '7788' }),
  guest('3023', '孙二', { tail: '7788' }),
]

test('a pick-up code is taken as it is, with the newline a scanner gun adds', () => {
  expect(ticketIn(`${ticket}\n`)).toEqual({ kind: 'ticket', ticket, personId: 'pguest00003020' })
})

test('a payment code or a web page is told apart before anybody is asked', () => {
  expect(ticketIn('https://example.org/pay')).toEqual({ kind: 'foreign' })
  expect(meantBy('白菜两斤', all)).toEqual({ kind: 'foreign' })
})

test('four digits are a pick-up number first, and the end of a phone second', () => {
  expect(meantBy('3020', all)).toEqual({ kind: 'guest', personId: 'pguest00003020' })
  expect(meantBy('2046', all)).toEqual({ kind: 'guest', personId: 'pguest00003020' })
})

test('two with the same end cannot be told apart, and nobody is guessed', () => {
  expect(meantBy('7788', all)).toMatchObject({
    kind: 'unclear',
    says: expect.stringContaining('按名字找') as string,
  })
  expect(meantBy('9999', all)).toMatchObject({ kind: 'unclear' })
  expect(meantBy('  ', all)).toMatchObject({ kind: 'unclear' })
})
