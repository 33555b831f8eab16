import { scanQr } from '../../../tests/weapp/harness/scan-qr'
import { show } from '../../../tests/support/screen'
import { QrCode } from './qr-code'

const shen = {
  label: '取餐二维码',
  name: '沈桂珍',
  when: '今天午饭',
  number: { label: '取餐号', value: '3052' },
}

test('what is shown is what the counter reads, and the number stands below for those who cannot scan', () => {
  const screen = show(<QrCode {...shen} code="MEAL:3052" />)
  const [picture] = screen.hosts().filter(({ type }) => type === 'image')
  expect(scanQr(String(picture?.props['src']))).toBe('MEAL:3052')
  expect(screen.words()).toBe('沈桂珍今天午饭取餐号3052')
})

test('a code that was used says when, and its number can still be read', () => {
  const screen = show(<QrCode {...shen} code="MEAL:3052" over={{ used: true, word: '11:42 已取餐' }} />)
  expect(screen.words()).toContain('11:42 已取餐')
  expect(screen.words()).toContain('3052')
})
