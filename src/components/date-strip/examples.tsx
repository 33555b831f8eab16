import { nothing, type Examples } from '../examples'
import { DateStrip } from './date-strip'

export const examples: Examples = {
  五天: () => (
    <DateStrip
      label="选哪一天"
      value="2026-11-21"
      onChoose={nothing}
      days={[
        { id: '2026-11-20', day: '今天', number: '20', word: '已订' },
        { id: '2026-11-21', day: '明天', number: '21', word: '可订' },
        { id: '2026-11-22', day: '周日', number: '22', word: '休息', off: true },
        { id: '2026-11-23', day: '周一', number: '23', word: '订满' },
        { id: '2026-11-24', day: '周二', number: '24', word: '可订' },
      ]}
    />
  ),
}
