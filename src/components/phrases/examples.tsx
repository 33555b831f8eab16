import { View } from '@tarojs/components'
import type { Examples } from '../examples'
import { Phrases } from './phrases'

export const examples: Examples = {
  订满: () => (
    <View className="t-page">
      <Phrases words="今天的午饭，订满了" />
    </View>
  ),
}
