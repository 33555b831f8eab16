import { View } from '@tarojs/components'
import { names } from '../names'
import './plate.scss'

export interface PlateProps {
  label: string
  value: string
  /** `wide` fills the card and is read across a counter. */
  wide?: boolean
}

/** The enamel door plate: your number, nothing else. It is never pressed. */
export function Plate({ label, value, wide }: PlateProps) {
  return (
    <View className={names('n-plate', wide && 'n-plate-wide')}>
      <View className="n-plate-label">{label}</View>
      <View className="n-plate-value">{value}</View>
    </View>
  )
}
