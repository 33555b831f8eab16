import { View } from '@tarojs/components'
import { Dotted } from '../dotted/dotted'
import { Icon, type IconName } from '../icon/icon'
import { names } from '../names'
import { Press } from '../press/press'
import './ways.scss'

export interface WaysProps {
  ways: readonly { id: string; icon: IconName; title: string; line?: string }[]
  onChoose: (id: string) => void
  /** Without a frame a single way lies on the wall: 「接下来」 on the first screen. */
  bare?: boolean
}

/** What else can be done, each way with its fact. */
export function Ways({ ways, onChoose, bare }: WaysProps) {
  return (
    <View className={names('n-ways', bare && 'is-bare')}>
      {ways.map(({ id, icon, title, line }) => (
        <Press key={id} className="n-way" onPress={() => onChoose(id)}>
          <Icon name={icon} size={30} className="n-way-icon" />
          <View className="n-way-words">
            <View className="n-way-title">
              <Dotted words={title} />
            </View>
            {line ? (
              <View className="t-second">
                <Dotted words={line} />
              </View>
            ) : null}
          </View>
          <Icon name="right" size={24} />
        </Press>
      ))}
    </View>
  )
}
