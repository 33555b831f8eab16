import Taro, { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'

/** A browser cannot; and a phone that will not is no reason to trouble anybody: the code can still be read out. */
const canShine = process.env.TARO_ENV !== 'h5'
const nothing = () => undefined

/** The screen shines while a page is shown, for the scanner at the counter; afterwards it is as it was. */
export function useBrightScreen(wanted: boolean): void {
  const before = useRef<number | undefined>(undefined)
  const brighten = () => {
    if (!canShine || !wanted || before.current !== undefined) return
    void Taro.getScreenBrightness()
      .then(({ value }) => {
        before.current = value
        return Taro.setScreenBrightness({ value: 1 })
      })
      .catch(nothing)
  }
  const restore = () => {
    const value = before.current
    before.current = undefined
    if (value !== undefined) void Taro.setScreenBrightness({ value }).catch(nothing)
  }
  useEffect(() => {
    brighten()
    return restore
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the two deeds read only refs
  }, [wanted])
  useDidShow(brighten)
  useDidHide(restore)
}
