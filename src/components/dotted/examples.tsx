import { View } from '@tarojs/components'
import type { Examples } from '../examples'
import { Dotted } from './dotted'

export const examples: Examples = {
  日子: () => (
    <View className="t-title">
      <Dotted words="11月21日 星期六 · 明天午饭" />
    </View>
  ),
}
