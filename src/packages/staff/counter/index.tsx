import { View } from '@tarojs/components'

export default function CounterPage() {
  return <View>前台</View>
}
