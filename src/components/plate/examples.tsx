import type { Examples } from '../examples'
import { Plate } from './plate'

export const examples: Examples = {
  号牌: () => <Plate label="取餐号" value="3052" />,
  宽号牌: () => <Plate label="取餐号" value="3052" wide />,
  柜台看的号牌: () => <Plate label="取餐号" value="3052" wide="loud" />,
}
