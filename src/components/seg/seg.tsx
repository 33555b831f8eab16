import { View } from '@tarojs/components'
import { aria } from '../aria'
import { Icon, type IconName } from '../icon/icon'
import { names } from '../names'
import { Press } from '../press/press'
import './seg.scss'

export interface SegOption<T extends string> {
  value: T
  label: string
  icon?: IconName
  /** How many there are: 「没来 6」. */
  count?: number
  off?: boolean
}

export interface SegProps<T extends string> {
  label: string
  options: readonly SegOption<T>[]
  value: T
  onChange: (value: T) => void
}

/** The picture of the thing; what holds carries the mark instead, for colour is never the only sign. */
function Mark({ icon, on }: { icon: IconName | undefined; on: boolean }) {
  if (on && !icon) return <Icon name="check" size={24} className="n-seg-mark" />
  return icon ? <Icon name={on ? 'check' : icon} className="n-seg-icon" /> : null
}

function Cell<T extends string>({
  option,
  on,
  onChoose,
}: {
  option: SegOption<T>
  on: boolean
  onChoose: () => void
}) {
  return (
    <Press
      className={names('n-seg-cell', on && 'is-on', option.off && 'is-off')}
      role="radio"
      chosen={on}
      off={option.off}
      onPress={onChoose}
    >
      <Mark icon={option.icon} on={on} />
      <View>{option.label}</View>
      {option.count === undefined ? null : <View className="n-seg-count">{option.count}</View>}
    </Press>
  )
}

/** Two or three side by side, one of them holds. */
export function Seg<T extends string>({ label, options, value, onChange }: SegProps<T>) {
  return (
    <View className="n-seg" {...aria({ role: 'radiogroup', label })}>
      {options.map(option => (
        <Cell
          key={option.value}
          option={option}
          on={option.value === value}
          onChoose={() => onChange(option.value)}
        />
      ))}
    </View>
  )
}
