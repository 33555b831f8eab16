import { View } from '@tarojs/components'

export default function ConfirmPage() {
  return <View>看一遍</View>
}
