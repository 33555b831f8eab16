import { View } from '@tarojs/components'

export default function DonePage() {
  return <View>订好了</View>
}
