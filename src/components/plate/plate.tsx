import { View } from '@tarojs/components'
import { names } from '../names'
import './plate.scss'

export interface PlateProps {
  label: string
  value: string
  /** Fills the card; `loud` is read across a counter. */
  wide?: boolean | 'loud'
}

/** The enamel door plate: your number, nothing else. It is never pressed. */
export function Plate({ label, value, wide }: PlateProps) {
  return (
    <View className={names('n-plate', wide && 'n-plate-wide', wide === 'loud' && 'is-loud')}>
      <View className="n-plate-label">{label}</View>
      <View className="n-plate-value">{value}</View>
    </View>
  )
}
