import { Text, View } from '@tarojs/components'
import { names } from '../names'
import { text } from '../text'
import './pay.scss'

export interface PayProps {
  /** What the person pays, in yuan, as written: `5` or `4.5`. */
  self: string
  /** Under it: 「补贴 7 元」. */
  subsidy?: string | undefined
  big?: boolean
  align?: 'left' | 'right'
}

/** Money: first what one pays oneself, then who pays the rest. */
export function Pay({ self, subsidy, big, align = 'left' }: PayProps) {
  return (
    <View className={`n-pay-box n-pay-${align}`}>
      <View className={names('n-pay', big && 'n-pay-big')}>
        <Text>{text.pay} </Text>
        <Text className="n-pay-n">{self}</Text>
        <Text> {text.yuan}</Text>
      </View>
      {subsidy ? <View className="n-pay-rest">{subsidy}</View> : null}
    </View>
  )
}
