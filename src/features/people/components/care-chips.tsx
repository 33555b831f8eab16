import { View } from '@tarojs/components'
import { aria } from '../../../components/aria'
import { Icon } from '../../../components/icon/icon'
import { names } from '../../../components/names'
import { Press } from '../../../components/press/press'

interface ChipsProps<T extends string> {
  label: string
  options: readonly { value: T; label: string }[]
  value: T | undefined
  onChange: (value: T) => void
}

/** A few words, one of them holds. */
export const Chips = <T extends string>({ label, options, value, onChange }: ChipsProps<T>) => (
  <View className="stack">
    <View>{label}</View>
    <View className="care-chips" {...aria({ role: 'radiogroup', label })}>
      {options.map(option => {
        const on = option.value === value
        return (
          <Press
            key={option.value}
            className={names('care-chip', on && 'is-on')}
            role="radio"
            chosen={on}
            onPress={() => onChange(option.value)}
          >
            {on ? <Icon name="check" size={22} /> : null}
            <View>{option.label}</View>
          </Press>
        )
      })}
    </View>
  </View>
)

/** Why something was not done, until it is tried again. */
export const Trouble = ({ words }: { words: { title: string; reason: string } | undefined }) =>
  words ? (
    <View className="care-trouble" {...aria({ live: 'polite' })}>
      {`${words.title}。${words.reason}`}
    </View>
  ) : null
