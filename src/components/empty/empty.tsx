import { View } from '@tarojs/components'
import { Art } from '../art/art'
import './empty.scss'

export interface EmptyProps {
  /** The fact: 「这周还没订饭」. */
  title: string
  /** What will be here, and how it comes. */
  line?: string
}

/** Each sentence stands on a line of its own. */
const sentencesOf = (line = ''): readonly string[] => line.match(/[^。]+。?/g) ?? []

/** Nothing here yet: it says so and what will be here. */
export function Empty({ title, line }: EmptyProps) {
  return (
    <View className="n-empty">
      <Art picture="bowl" />
      <View className="t-title">{title}</View>
      {sentencesOf(line).map(sentence => (
        <View key={sentence}>{sentence}</View>
      ))}
    </View>
  )
}
