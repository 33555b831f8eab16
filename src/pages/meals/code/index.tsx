import { View } from '@tarojs/components'

export default function CodePage() {
  return <View>取餐码</View>
}
