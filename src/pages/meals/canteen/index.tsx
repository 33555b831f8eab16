import { View } from '@tarojs/components'

export default function CanteenPage() {
  return <View>饭堂</View>
}
