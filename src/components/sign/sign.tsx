import { View } from '@tarojs/components'
import { Icon, type IconName } from '../icon/icon'
import { Press } from '../press/press'
import './sign.scss'

export interface SignProps {
  ways: readonly { id: string; label: string; icon: IconName }[]
  onChoose: (id: string) => void
}

/** The board in the stairwell: where one can go from here, two across. */
export function Sign({ ways, onChoose }: SignProps) {
  return (
    <View className="n-sign">
      {ways.map(({ id, label, icon }) => (
        <Press key={id} className="n-sign-way" onPress={() => onChoose(id)}>
          <Icon name={icon} size={32} className="n-sign-icon" />
          <View className="n-sign-word">{label}</View>
        </Press>
      ))}
    </View>
  )
}
