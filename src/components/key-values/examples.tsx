import type { Examples } from '../examples'
import { Pay } from '../pay/pay'
import { KeyValues } from './key-values'

export const examples: Examples = {
  核对: () => (
    <KeyValues
      rows={[
        { label: '哪天', value: '11月21日 星期六 · 明天', line: '中午 11:00–12:30' },
        { label: '吃什么', value: '套餐一', line: '番茄炖牛腩、小白菜、冬瓜汤' },
        { label: '怎么吃', value: '梧桐里饭堂 · 堂食' },
        { label: '付多少', children: <Pay self="5" subsidy="补贴 7 元（原价 12 元）" big /> },
      ]}
    />
  ),
}
