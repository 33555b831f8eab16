import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { aria } from '../aria'
import { names } from '../names'
import './press.scss'

export interface PressProps {
  className?: string | undefined
  role?: 'button' | 'radio' | 'checkbox' | 'tab'
  label?: string | undefined
  chosen?: boolean | undefined
  /** Cannot be pressed now: the tap is ignored and a screen reader says so. */
  off?: boolean | undefined
  onPress: () => void
  children: ReactNode
}

const keyboard = (onPress: () => void) => ({
  tabindex: 0,
  onKeyDown: (event: { key: string; preventDefault: () => void }) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    onPress()
  },
})

/** Everything that can be pressed. A View, because WeChat's button brings a look of its own and H5's no role. */
export function Press({ className, role = 'button', label, chosen, off, onPress, children }: PressProps) {
  const live = off ? {} : { onClick: onPress, ...(process.env.TARO_ENV === 'h5' ? keyboard(onPress) : {}) }
  return (
    <View
      className={names('n-press', className)}
      hoverClass={off ? 'none' : 'is-pressed'}
      hoverStayTime={80}
      {...aria({ role, label, chosen, off })}
      {...live}
    >
      {children}
    </View>
  )
}
