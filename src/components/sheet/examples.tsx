import { View } from '@tarojs/components'
import { nothing, type Examples } from '../examples'
import { Sheet } from './sheet'

/** The sheet covers the whole screen; here the screen is a box. */
const Box = ({ children }: { children: React.ReactNode }) => (
  <View style={{ position: 'relative', height: '480px', transform: 'translateZ(0)' }}>{children}</View>
)

export const examples: Examples = {
  问一句再打: () => (
    <Box>
      <Sheet
        title="打电话给梧桐里社区"
        close={{ label: '不打了', onPress: nothing }}
        main={{ label: '拨打', icon: 'phone', onPress: nothing }}
      >
        8800 1234，现在有人接（8:00–17:30）
      </Sheet>
    </Box>
  ),
  只说一件事: () => (
    <Box>
      <Sheet title="打电话给社区" close={{ label: '知道了', onPress: nothing }}>
        还没查到社区的电话，等一下再点
      </Sheet>
    </Box>
  ),
}
