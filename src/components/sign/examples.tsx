import { nothing, type Examples } from '../examples'
import { Sign } from './sign'

export const examples: Examples = {
  四块: () => (
    <Sign
      onChoose={nothing}
      ways={[
        { id: 'meals', label: '订饭', icon: 'meal' },
        { id: 'activities', label: '活动', icon: 'people' },
        { id: 'market', label: '集市', icon: 'stall' },
        { id: 'help', label: '找人帮忙', icon: 'hand' },
      ]}
    />
  ),
  两块: () => (
    <Sign
      onChoose={nothing}
      ways={[
        { id: 'meals', label: '订饭', icon: 'meal' },
        { id: 'code', label: '取餐码', icon: 'code' },
      ]}
    />
  ),
}
