import { View } from '@tarojs/components'

export default function BookPage() {
  return <View>订饭</View>
}
