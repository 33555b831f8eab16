import { useState } from 'react'
import Taro, { useDidShow } from '@tarojs/taro'

/** How much larger than drawn the letters are: 1 to 1.4. */
export type ReadingScale = number

const kept = 'reading-scale'
/** The size of letters in WeChat that counts as ordinary, in px. */
const ordinary = 17
const onWeb = process.env.TARO_ENV === 'h5'

export const clampScale = (wish: number): ReadingScale => Math.min(1.4, Math.max(1, wish))

/** What WeChat tells and Taro's types do not know. */
interface Letters {
  fontSizeScaleFactor?: number
  fontSizeSetting?: number
}

/** What the phone is set to: newer WeChat tells the factor, older the size of its letters. */
function phoneScale(): number {
  if (onWeb) return 1
  const info: Taro.getAppBaseInfo.Result & Letters = Taro.getAppBaseInfo()
  return info.fontSizeScaleFactor ?? (info.fontSizeSetting ?? ordinary) / ordinary
}

/** On the web a scale can stand in the address: `?k=1.4`. */
function addressScale(): number | undefined {
  if (!onWeb) return undefined
  const found = /[?&]k=([\d.]+)/.exec(location.href)?.[1]
  return found === undefined ? undefined : Number(found)
}

/** The person's own switch, or nothing where he never touched it. */
export function ownScale(): number | undefined {
  const stored: unknown = Taro.getStorageSync(kept)
  return typeof stored === 'number' && stored > 0 ? stored : undefined
}

/** Keeps the person's own switch; `undefined` follows the phone again. */
export function keepOwnScale(wish: number | undefined) {
  if (wish === undefined) Taro.removeStorageSync(kept)
  else Taro.setStorageSync(kept, clampScale(wish))
}

export const readingScale = (): ReadingScale => clampScale(addressScale() ?? ownScale() ?? phoneScale())

/** The scale of a screen. WeChat tells of no change, so it is read again whenever the screen comes back. */
export function useReadingScale(): [ReadingScale, (wish: number | undefined) => void] {
  const [scale, setScale] = useState(readingScale)
  useDidShow(() => setScale(readingScale()))
  const choose = (wish: number | undefined) => {
    keepOwnScale(wish)
    setScale(readingScale())
  }
  return [scale, choose]
}
