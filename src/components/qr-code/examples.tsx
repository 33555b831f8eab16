import type { Examples } from '../examples'
import { QrCode } from './qr-code'

const shen = {
  code: 'MEAL:c1:2026-11-20:3052',
  label: '取餐二维码',
  name: '沈桂珍',
  when: '11月20日 星期五 · 今天午饭',
  number: { label: '取餐号', value: '3052' },
}

export const examples: Examples = {
  能用: () => <QrCode {...shen} />,
  取过了: () => <QrCode {...shen} over={{ used: true, word: '11:42 已取餐' }} />,
  过了日子: () => <QrCode {...shen} over={{ used: false, word: '昨天的码' }} />,
}
