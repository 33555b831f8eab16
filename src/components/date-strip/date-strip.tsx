import { View } from '@tarojs/components'
import { aria } from '../aria'
import { names } from '../names'
import { Press } from '../press/press'
import './date-strip.scss'

export interface StripDay {
  id: string
  /** 「今天」「周一」 */
  day: string
  /** The day of the month. */
  number: string
  /** 「可订」「已订」「订满」「休息」 */
  word: string
  /** Nothing can be done on it. */
  off?: boolean
}

export interface DateStripProps {
  label: string
  /** Five at most: the strip never scrolls sideways, other days are a row below. */
  days: readonly StripDay[]
  value: string
  onChoose: (id: string) => void
}

/** The next few days, each with its state in words. */
export function DateStrip({ label, days, value, onChoose }: DateStripProps) {
  return (
    <View className="n-strip" {...aria({ role: 'radiogroup', label })}>
      {days.map(({ id, day, number, word, off }) => (
        <Press
          key={id}
          className={names('n-day', id === value && 'is-on', off && 'is-off')}
          role="radio"
          chosen={id === value}
          off={off}
          onPress={() => onChoose(id)}
        >
          <View>{day}</View>
          <View className="n-day-number">{number}</View>
          <View className="n-day-word">{word}</View>
        </Press>
      ))}
    </View>
  )
}
