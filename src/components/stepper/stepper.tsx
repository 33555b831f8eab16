import { View } from '@tarojs/components'
import { aria } from '../aria'
import { Icon, type IconName } from '../icon/icon'
import { names } from '../names'
import { Press } from '../press/press'
import { text } from '../text'
import './stepper.scss'

export interface StepperProps {
  value: number
  onChange: (value: number) => void
  max: number
  min?: number
  unit?: string
}

function limit({ value, min = 1, max, unit = '份' }: StepperProps) {
  if (value >= max) return text.atMost(max, unit)
  return value <= min && min > 1 ? text.atLeast(min, unit) : undefined
}

const Key = ({
  icon,
  label,
  off,
  onPress,
}: {
  icon: IconName
  label: string
  off: boolean
  onPress: () => void
}) => (
  <Press className={names('n-stepper-key', off && 'is-off')} label={label} off={off} onPress={onPress}>
    <Icon name={icon} size={30} />
  </Press>
)

/** Fewer or more, one at a time. At the end it says why it goes no further. */
export function Stepper(props: StepperProps) {
  const { value, onChange, max, min = 1, unit = '份' } = props
  const why = limit(props)
  return (
    <View>
      <View className="n-stepper">
        <Key icon="minus" label={text.less(unit)} off={value <= min} onPress={() => onChange(value - 1)} />
        <View className="n-stepper-n" {...aria({ live: 'polite' })}>
          {`${value}\u00a0${unit}`}
        </View>
        <Key icon="plus" label={text.more(unit)} off={value >= max} onPress={() => onChange(value + 1)} />
      </View>
      {why ? <View className="n-stepper-limit">{why}</View> : null}
    </View>
  )
}
