import { View } from '@tarojs/components'
import { Art } from '../art/art'
import './empty.scss'

export interface EmptyProps {
  /** The fact: 「这周还没订饭」. */
  title: string
  /** What will be here, and how it comes. */
  line?: string
}

/** Nothing here yet: it says so and what will be here. */
export function Empty({ title, line }: EmptyProps) {
  return (
    <View className="n-empty">
      <Art picture="bowl" />
      <View className="t-title">{title}</View>
      {line ? <View>{line}</View> : null}
    </View>
  )
}
