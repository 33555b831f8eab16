import { View } from '@tarojs/components'
import { aria } from '../../../components/aria'
import { Icon } from '../../../components/icon/icon'
import { names } from '../../../components/names'
import { Press } from '../../../components/press/press'
import './care.scss'

interface Option<T extends string> {
  value: T
  label: string
}

interface ChipProps {
  word: string
  on: boolean
  role: 'radio' | 'checkbox'
  onPress: () => void
}

const Chip = ({ word, on, role, onPress }: ChipProps) => (
  <Press className={names('care-chip', on && 'is-on')} role={role} chosen={on} onPress={onPress}>
    {on ? <Icon name="check" size={22} /> : null}
    <View>{word}</View>
  </Press>
)

interface ChipsProps<T extends string> {
  label: string
  options: readonly Option<T>[]
  value: T | undefined
  onChange: (value: T) => void
}

/** A few words, one of them holds. */
export const Chips = <T extends string>({ label, options, value, onChange }: ChipsProps<T>) => (
  <View className="stack">
    <View>{label}</View>
    <View className="care-chips" {...aria({ role: 'radiogroup', label })}>
      {options.map(one => (
        <Chip
          key={one.value}
          word={one.label}
          on={one.value === value}
          role="radio"
          onPress={() => onChange(one.value)}
        />
      ))}
    </View>
  </View>
)

interface SeveralProps {
  label: string
  words: readonly string[]
  values: readonly string[]
  onToggle: (word: string) => void
}

/** A few words, any of them hold. */
export const Several = ({ label, words, values, onToggle }: SeveralProps) => (
  <View className="stack">
    <View>{label}</View>
    <View className="care-chips" {...aria({ role: 'group', label })}>
      {words.map(word => (
        <Chip
          key={word}
          word={word}
          on={values.includes(word)}
          role="checkbox"
          onPress={() => onToggle(word)}
        />
      ))}
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
