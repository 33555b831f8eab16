import qrcode from 'qrcode-generator'
import { show } from '../../../tests/support/screen'
import { QrCode } from './qr-code'
import { qrPicture } from './qr-picture'

const shen = {
  label: '取餐二维码',
  name: '沈桂珍',
  when: '今天午饭',
  number: { label: '取餐号', value: '3052' },
}
const sizeOf = (picture: string) => Buffer.from(picture.split(',')[1] ?? '', 'base64').readUInt16LE(6)

test('the picture has four white modules on each side and is large enough for old scanners', () => {
  const code = qrcode(0, 'M')
  code.addData('MEAL:3052')
  code.make()
  expect(sizeOf(qrPicture('MEAL:3052'))).toBe((code.getModuleCount() + 8) * 8)
  expect(code.getModuleCount() * 8).toBeGreaterThanOrEqual(168)
})

test('two people never show the same picture', () => {
  expect(qrPicture('MEAL:3052')).not.toBe(qrPicture('MEAL:3053'))
})

test('a code that was used says when, and its number can still be read', () => {
  const screen = show(<QrCode {...shen} code="MEAL:3052" over={{ used: true, word: '11:42 已取餐' }} />)
  expect(screen.words()).toContain('11:42 已取餐')
  expect(screen.words()).toContain('3052')
})
