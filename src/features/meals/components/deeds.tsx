import { View } from '@tarojs/components'
import type { DeedLine } from '../deed-words'
import { text } from '../text'
import './deeds.scss'

/** 「谁做了什么」: everything done for somebody, with the name of who did it. */
export const Deeds = ({ lines }: { lines: readonly DeedLine[] }) => (
  <View>
    <View className="t-title">{text.whoDidWhat}</View>
    {lines.length === 0 ? <View className="t-second">{text.nothingYet}</View> : null}
    {lines.map(({ key, when, who, what }) => (
      <View key={key} className="deed">
        <View className="deed-when t-second">{when}</View>
        <View className="grow">
          <View className="deed-who">{who}</View>
          {what}
        </View>
      </View>
    ))}
  </View>
)
