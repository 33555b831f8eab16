import { View } from '@tarojs/components'

export default function FamilyPage() {
  return <View>家里人</View>
}
