import { View } from '@tarojs/components'

export default function ComponentsPage() {
  return <View>组件</View>
}
