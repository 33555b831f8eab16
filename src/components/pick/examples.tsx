import { nothing, type Examples } from '../examples'
import { Pick } from './pick'

export const examples: Examples = {
  选一样: () => (
    <Pick
      label="要帮什么忙"
      value="water"
      onChange={nothing}
      options={[
        { value: 'water', label: '水龙头、下水道', icon: 'drop' },
        { value: 'light', label: '灯和电', icon: 'bulb' },
        { value: 'other', label: '别的事', icon: 'question' },
      ]}
    />
  ),
}
