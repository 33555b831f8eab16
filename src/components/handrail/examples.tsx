import { View } from '@tarojs/components'
import { nothing, type Examples } from '../examples'
import { Handrail, type HandrailProps } from './handrail'

const office = { name: '梧桐里社区', phone: '8800\u00a01234', hours: '8:00–17:30', open: true }
const still: HandrailProps = {
  office,
  reading: false,
  cannotRead: false,
  asking: false,
  onRead: nothing,
  onStop: nothing,
  onAsk: nothing,
  onClose: nothing,
  onDial: nothing,
}

/** A question fills the whole screen; here the screen is a box. */
const Box = (props: Partial<HandrailProps>) => (
  <View style={{ position: 'relative', height: '520px', transform: 'translateZ(0)' }}>
    <Handrail {...still} {...props} asking />
  </View>
)

export const examples: Examples = {
  平常: () => <Handrail {...still} />,
  不会读: () => <Handrail {...still} cannotRead />,
  现在没人: () => <Handrail {...still} office={{ ...office, open: false }} onLeaveWord={nothing} />,
  打之前问: () => <Box />,
  没人接的时候问: () => <Box office={{ ...office, open: false }} />,
  还没有电话: () => <Box office={undefined} />,
}
