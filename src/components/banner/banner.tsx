import { View } from '@tarojs/components'
import { aria } from '../aria'
import { Icon, type IconName } from '../icon/icon'
import './banner.scss'

export interface BannerProps {
  icon: IconName
  /** The fact. */
  title: string
  /** One calm line: what still works, what to do. */
  line?: string
}

/** What is true for the whole screen right now. It stays until it is true no more. */
export function Banner({ icon, title, line }: BannerProps) {
  return (
    <View className="n-banner" {...aria({ role: 'status', live: 'polite' })}>
      <Icon name={icon} size={32} className="n-banner-icon" />
      <View className="n-banner-words">
        <View className="n-banner-title">{title}</View>
        {line ? <View>{line}</View> : null}
      </View>
    </View>
  )
}
