import { useMemo } from 'react'
import { Image, View } from '@tarojs/components'
import { aria } from '../aria'
import { Card } from '../card/card'
import { Dotted } from '../dotted/dotted'
import { names } from '../names'
import { Plate } from '../plate/plate'
import { StatusTag } from '../status-tag/status-tag'
import { qrPicture } from './qr-picture'
import './qr-code.scss'

export interface QrCodeProps {
  /** What a scanner reads. */
  code: string
  /** What a screen reader says: 「取餐二维码」. */
  label: string
  name: string
  when: string
  number: { label: string; value: string }
  /** No longer good: 「11:42 已取餐」「昨天的码」. */
  over?: { used: boolean; word: string } | undefined
}

/** On the web the words have to reach the picture inside Taro's own. */
const told = (label: string) =>
  process.env.TARO_ENV === 'h5' ? { nativeProps: { alt: label } } : aria({ role: 'img', label })
const shownSize = { width: '264px', height: '264px' }

/** The ticket one shows at the counter: the name above, the code, the number below for those who cannot scan. */
export function QrCode({ code, label, name, when, number, over }: QrCodeProps) {
  const picture = useMemo(() => qrPicture(code), [code])
  return (
    <Card stub={<Plate {...number} wide="loud" />}>
      <View className="n-qr">
        <View className="t-page">{name}</View>
        <View>
          <Dotted words={when} />
        </View>
        {over ? <StatusTag tone={over.used ? 'ok' : 'none'} word={over.word} /> : null}
        <View className={names('n-qr-box', over && 'is-over')}>
          <Image className="n-qr-picture" style={shownSize} src={picture} {...told(label)} />
        </View>
      </View>
    </Card>
  )
}
