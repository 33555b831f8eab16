import { scanQr } from '../../../tests/weapp/harness/scan-qr'
import { qrPicture } from './qr-picture'

const ticket = (n: number) =>
  `NL1:${'梧桐里'.repeat(n % 3)}${String(n * 7919).padStart(6, '0')}:${'x'.repeat(n)}`
const sizeOf = (picture: string) => Buffer.from(picture.split(',')[1] ?? '', 'base64').readUInt16LE(6)

test.each(Array.from({ length: 24 }, (_, n) => ticket(n * 3)))('a scanner reads back %s', text => {
  expect(scanQr(qrPicture(text))).toBe(text)
})

test.each([
  [14, 1],
  [26, 2],
  [42, 3],
  [62, 4],
  [84, 5],
  [106, 6],
])('%s bytes still fit into size %s, one more takes the next', (bytes, version) => {
  const side = (of: number) => (17 + 4 * of + 8) * 8
  const text = 'a'.repeat(bytes)
  expect(sizeOf(qrPicture(text))).toBe(side(version))
  expect(scanQr(qrPicture(text))).toBe(text)
  if (version < 6) expect(sizeOf(qrPicture(`${text}a`))).toBe(side(version + 1))
})

test('a text that no code of ours can hold is refused, not cut', () => {
  expect(() => qrPicture('a'.repeat(107))).toThrow('107')
})

test('two people never show the same picture', () => {
  expect(qrPicture('MEAL:3052')).not.toBe(qrPicture('MEAL:3053'))
})
