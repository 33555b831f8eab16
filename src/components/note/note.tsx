import { View } from '@tarojs/components'
import { Icon, type IconName } from '../icon/icon'
import './note.scss'

/** A second thought under the main thing: 「到饭堂再付钱，现金、社保卡都行。」 */
export function Note({ words, icon = 'info' }: { words: string; icon?: IconName }) {
  return (
    <View className="n-note">
      <Icon name={icon} size={26} className="n-note-icon" />
      <View>{words}</View>
    </View>
  )
}
