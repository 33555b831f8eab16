import type { Examples } from '../examples'
import { Bars } from './bars'

export const examples: Examples = {
  平常: () => (
    <Bars
      rows={[
        { id: 'out', label: '送餐到家', done: 11, of: 14, icon: 'scooter', line: '最后 3 份 12:05 前送到' },
      ]}
    />
  ),
  要留意: () => (
    <Bars
      rows={[
        {
          id: 'in',
          label: '堂食、自取',
          done: 66,
          of: 72,
          icon: 'meal',
          line: '还有 6 位没来，4 位没说法',
          warn: true,
        },
      ]}
    />
  ),
  只有数: () => <Bars rows={[{ id: 'in', label: '堂食、自取', done: 66, of: 72 }]} />,
}
