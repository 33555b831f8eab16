import { View } from '@tarojs/components'

export default function KitchenPage() {
  return <View>厨房</View>
}
