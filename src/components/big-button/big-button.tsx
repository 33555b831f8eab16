import { View } from '@tarojs/components'
import { Icon, type IconName } from '../icon/icon'
import { names } from '../names'
import { Press } from '../press/press'
import { text } from '../text'
import './big-button.scss'

export interface BigButtonProps {
  label: string
  onPress: () => void
  icon?: IconName | undefined
  /** One `main` per screen: the next thing to do. */
  kind?: 'main' | 'quiet' | 'text'
  /** `small` (48 px) is for staff, `short` (60 px) sits in a row. */
  size?: 'full' | 'short' | 'small'
  /** Cannot be pressed now; the reason stands on the button. */
  off?: string | undefined
  /** Being done: says so and ignores taps. */
  busy?: boolean | string | undefined
}

const worded = ({ label, off, busy }: BigButtonProps) =>
  off ?? (busy ? (busy === true ? text.busy : busy) : label)

const look = ({ kind = 'main', size = 'full', off, busy }: BigButtonProps) =>
  names('n-btn', `n-btn-${off === undefined ? kind : 'off'}`, `n-btn-${size}`, busy && 'is-busy')

/** The button people press. Colour, size and words say together what it is for. */
export function BigButton(props: BigButtonProps) {
  const { icon, off, busy, onPress } = props
  const stopped = off !== undefined || Boolean(busy)
  return (
    <Press className={look(props)} off={stopped} onPress={onPress}>
      {icon && !stopped ? <Icon name={icon} size={26} className="n-btn-icon" /> : null}
      <View>{worded(props)}</View>
    </Press>
  )
}
