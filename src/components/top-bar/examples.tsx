import { nothing, type Examples } from '../examples'
import { TopBar } from './top-bar'

export const examples: Examples = {
  能返回: () => <TopBar title="给爸妈订饭" onBack={nothing} />,
  第一屏: () => <TopBar title="取餐登记" />,
}
