import { nothing, type Examples } from '../examples'
import { BigButton } from './big-button'

export const examples: Examples = {
  能按: () => <BigButton label="确认订饭" onPress={nothing} />,
  带图标: () => <BigButton label="出示取餐码" icon="code" onPress={nothing} />,
  正在办: () => <BigButton label="确认订饭" busy="正在订，请稍等…" onPress={nothing} />,
  停了: () => <BigButton label="确认订饭" off="今天 9:00 已停订" onPress={nothing} />,
  安静的: () => <BigButton kind="quiet" label="改一改" icon="pencil" onPress={nothing} />,
  只有字: () => <BigButton kind="text" label="不订了" onPress={nothing} />,
  工作人员的: () => <BigButton kind="quiet" size="small" label="来了" onPress={nothing} />,
  一行里的: () => <BigButton kind="quiet" size="short" label="退了" onPress={nothing} />,
}
