import { scanQr } from '../../../tests/weapp/harness/scan-qr'
import { qrPicture } from './qr-picture'

const ticket = (n: number) =>
  `nuanlin1|999999001001.k1:2026-11-20:lunch|p${String(n * 7919)}|${'x'.repeat(n)}`

test.each(Array.from({ length: 24 }, (_, n) => ticket(n * 3)))('a scanner reads back %s', text => {
  expect(scanQr(qrPicture(text))).toBe(text)
})

test('a text that would be read back as another is refused', () => {
  expect(() => qrPicture('梧桐里')).toThrow('ASCII')
})

test('two people never show the same picture', () => {
  expect(qrPicture('MEAL:3052')).not.toBe(qrPicture('MEAL:3053'))
})
