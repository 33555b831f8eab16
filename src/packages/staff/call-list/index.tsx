import { View } from '@tarojs/components'

export default function CallListPage() {
  return <View>该打的电话</View>
}
