import { View } from '@tarojs/components'
import { Icon } from '../icon/icon'
import './steps.scss'

export interface Step {
  id: string
  at: 'did' | 'now' | 'todo'
  title: string
  /** When, and by whom. */
  line?: string
}

const Node = ({ at }: Pick<Step, 'at'>) => (
  <View className="n-step-node">
    {at === 'did' ? <Icon name="check" size={24} /> : null}
    {at === 'now' ? <View className="n-step-dot" /> : null}
  </View>
)

/** How far a thing has come, with the name of whoever moved it. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  return (
    <View>
      {steps.map(({ id, at, title, line }) => (
        <View key={id} className={`n-step n-step-${at}`}>
          <View className="n-step-line" />
          <Node at={at} />
          <View className="n-step-words">
            <View className="n-step-title">{title}</View>
            {line ? <View>{line}</View> : null}
          </View>
        </View>
      ))}
    </View>
  )
}
