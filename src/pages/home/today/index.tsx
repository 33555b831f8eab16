import { View } from '@tarojs/components'

export default function TodayPage() {
  return <View>首页</View>
}
