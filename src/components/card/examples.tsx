import { View } from '@tarojs/components'
import type { Examples } from '../examples'
import { Card } from './card'

export const examples: Examples = {
  白卡: () => (
    <Card>
      <View className="t-lead">两位一共</View>
    </Card>
  ),
  饭票: () => (
    <Card stub={<View className="t-lead">取餐号</View>}>
      <View className="t-title">番茄炖牛腩、小白菜</View>
    </Card>
  ),
}
