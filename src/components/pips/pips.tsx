import { View } from '@tarojs/components'
import { names } from '../names'
import { text } from '../text'
import './pips.scss'

/** 「第 2 步，共 4 步」 */
export function Pips({ now, of }: { now: number; of: number }) {
  const all = Array.from({ length: of }, (_, at) => at + 1)
  return (
    <View>
      <View className="n-pips">
        {all.map(step => (
          <View key={step} className={names('n-pip', step <= now && 'is-on')} />
        ))}
      </View>
      <View className="n-pips-words">{text.stepOf(now, of)}</View>
    </View>
  )
}
