import { View } from '@tarojs/components'
import { aria } from '../aria'
import { Icon } from '../icon/icon'
import { Press } from '../press/press'
import { text } from '../text'
import './top-bar.scss'

export interface TopBarProps {
  title: string
  onBack?: (() => void) | undefined
}

/** Where one is, and the way back with its word. Room is kept for WeChat's capsule. */
export function TopBar({ title, onBack }: TopBarProps) {
  return (
    <View className="n-top">
      <View>
        {onBack ? (
          <Press className="n-top-back" onPress={onBack}>
            <Icon name="left" size={26} className="n-top-icon" />
            <View>{text.back}</View>
          </Press>
        ) : null}
      </View>
      <View className="n-top-title" {...aria({ role: 'heading' })}>
        {title}
      </View>
      <View />
    </View>
  )
}
