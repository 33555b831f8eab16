import { nothing, type Examples } from '../examples'
import { Seg } from './seg'

export const examples: Examples = {
  怎么吃: () => (
    <Seg
      label="怎么吃"
      value="pick-up"
      onChange={nothing}
      options={[
        { value: 'dine-in', label: '堂食', icon: 'meal' },
        { value: 'pick-up', label: '自取', icon: 'bag' },
        { value: 'deliver', label: '送餐', icon: 'scooter' },
      ]}
    />
  ),
  有一样不行: () => (
    <Seg
      label="怎么吃"
      value="dine-in"
      onChange={nothing}
      options={[
        { value: 'dine-in', label: '堂食', icon: 'meal' },
        { value: 'pick-up', label: '自取', icon: 'bag' },
        { value: 'deliver', label: '不送', icon: 'scooter', off: true },
      ]}
    />
  ),
  带人数: () => (
    <Seg
      label="看哪些人"
      value="absent"
      onChange={nothing}
      options={[
        { value: 'absent', label: '没来', count: 6 },
        { value: 'here', label: '已来', count: 66 },
        { value: 'out', label: '送餐', count: 14 },
      ]}
    />
  ),
}
