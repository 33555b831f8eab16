import { nothing, type Examples } from '../examples'
import { Ways } from './ways'

export const examples: Examples = {
  两条路: () => (
    <Ways
      onChoose={nothing}
      ways={[
        { id: 'monday', icon: 'calendar', title: '改订星期一的饭', line: '11月23日，还有 41 份' },
        { id: 'walk-in', icon: 'meal', title: '直接去饭堂', line: '留了 5 份，11:30 起先到先得' },
      ]}
    />
  ),
  接下来: () => (
    <Ways
      bare
      onChoose={nothing}
      ways={[
        { id: 'market', icon: 'calendar', title: '爱心集市 · 免费理发', line: '11月21日 星期六 · 明天 9:00' },
      ]}
    />
  ),
}
