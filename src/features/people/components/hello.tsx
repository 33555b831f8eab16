import { View } from '@tarojs/components'
import { Art } from '../../../components/art/art'
import { Dotted } from '../../../components/dotted/dotted'
import './hello.scss'

export interface HelloProps {
  greeting: string
  day: string
  /** 「农历十月十二 · 后天小雪」; empty while it is not known. */
  lunar: string
}

/** Who is greeted, and what day it is. */
export const Hello = ({ greeting, day, lunar }: HelloProps) => (
  <View className="hello">
    <View className="t-page">{greeting}</View>
    <View className="t-lead">
      <Dotted words={day} />
    </View>
    <View className="t-second hello-lunar">{lunar === '' ? null : <Dotted words={lunar} />}</View>
    <View className="hello-art">
      <Art picture="persimmon" />
    </View>
  </View>
)
