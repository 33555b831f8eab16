import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { aria } from '../aria'
import { BigButton, type BigButtonProps } from '../big-button/big-button'
import './sheet.scss'

export interface SheetProps {
  title: string
  /** The fact one needs to decide. */
  children: ReactNode
  /** Closes without doing: 「不打了」. The veil does the same. */
  close: { label: string; onPress: () => void }
  main?: Pick<BigButtonProps, 'label' | 'icon' | 'onPress' | 'busy' | 'off'> | undefined
}

/** A question from below. It opens only by a tap. */
export function Sheet({ title, children, close, main }: SheetProps) {
  return (
    <View className="n-sheet-place" {...aria({ role: 'dialog', label: title, modal: true })}>
      <View className="n-sheet-veil" onClick={close.onPress} {...aria({ hidden: true })} />
      <View className="n-sheet">
        <View className="t-title">{title}</View>
        <View className="n-sheet-facts">{children}</View>
        <BigButton kind="quiet" {...close} />
        {main ? <BigButton {...main} /> : null}
      </View>
    </View>
  )
}
