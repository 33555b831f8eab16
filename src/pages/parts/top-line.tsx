import { View } from '@tarojs/components'

/** The first words of a tab page, beside the capsule. */
export const TopLine = ({ title }: { title: string }) => <View className="t-page">{title}</View>
