import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { allExamples } from '../../../components/all-examples'
import { clampScale } from '../../../lib/reading-scale'
import './index.scss'

/**
 * Every component in every state, in the browser only:
 * `#/packages/gallery/components/index?component=meal-card&example=已订好&k=1.4`.
 * Each example is a `.gallery-one` with `data-component` and `data-example`.
 */
export default function GalleryPage() {
  const { component, example, k } = useRouter().params
  const scale = clampScale(Number(k ?? 1))
  const style: Record<string, string> = { '--k': String(scale) }
  const only = example === undefined ? undefined : decodeURIComponent(example)
  const shown = Object.entries(allExamples)
    .filter(([name]) => component === undefined || name === component)
    .flatMap(([name, examples]) => Object.entries(examples).map(([state, draw]) => ({ name, state, draw })))
    .filter(({ state }) => only === undefined || state === only)
  return (
    <View className={`gallery k-scope ${scale > 1.2 ? 'k-big' : ''}`} style={style}>
      {shown.map(({ name, state, draw }) => (
        <View key={`${name} ${state}`}>
          <View className="gallery-name" data-skip="">{`${name} · ${state}`}</View>
          <View className="gallery-one" {...{ 'data-component': name, 'data-example': state }}>
            {draw()}
          </View>
        </View>
      ))}
    </View>
  )
}
