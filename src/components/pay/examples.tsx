import type { Examples } from '../examples'
import { Pay } from './pay'

export const examples: Examples = {
  自付和补贴: () => <Pay self="5" subsidy="补贴 7 元" />,
  核对时的大字: () => <Pay self="5" subsidy="补贴 7 元（原价 12 元）" big />,
  没有补贴: () => <Pay self="12" />,
}
