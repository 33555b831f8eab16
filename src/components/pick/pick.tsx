import { View } from '@tarojs/components'
import { aria } from '../aria'
import { Mark } from '../choice/choice'
import { Icon, type IconName } from '../icon/icon'
import { names } from '../names'
import { Press } from '../press/press'
import './pick.scss'

export interface PickProps<T extends string> {
  label: string
  options: readonly { value: T; label: string; icon: IconName }[]
  value: T | undefined
  onChange: (value: T) => void
}

/** Rows with a picture, one of them holds: 「要帮什么忙」. */
export function Pick<T extends string>({ label, options, value, onChange }: PickProps<T>) {
  return (
    <View className="n-picks" {...aria({ role: 'radiogroup', label })}>
      {options.map(option => {
        const on = option.value === value
        return (
          <Press
            key={option.value}
            className={names('n-pick', on && 'is-on')}
            role="radio"
            chosen={on}
            onPress={() => onChange(option.value)}
          >
            <Icon name={option.icon} size={34} className="n-pick-icon" />
            <View className="n-pick-word">{option.label}</View>
            {on ? <Mark chosen /> : null}
          </Press>
        )
      })}
    </View>
  )
}
