import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { names } from '../names'
import './card.scss'

export interface CardProps {
  children: ReactNode
  /** Below the tear line: with it the card is a ticket, a thing one holds. */
  stub?: ReactNode
  /** Rows with hairlines bring their own space above and below. */
  rows?: boolean
}

/** White enamel: the one thing on the screen that matters. It only holds; it is never pressed. */
export function Card({ children, stub, rows }: CardProps) {
  if (stub === undefined) return <View className={names('n-card', rows && 'n-card-rows')}>{children}</View>
  return (
    <View className="n-ticket">
      <View className="n-ticket-top">{children}</View>
      <View className="n-ticket-stub">
        <View className="n-ticket-notch n-ticket-left" />
        <View className="n-ticket-notch n-ticket-right" />
        {stub}
      </View>
    </View>
  )
}
