import type { Examples } from '../examples'
import { StatusTag } from './status-tag'

export const examples: Examples = {
  好了: () => <StatusTag tone="ok" word="已订好" />,
  等着: () => <StatusTag tone="wait" word="还没取餐" />,
  没有: () => <StatusTag tone="none" word="11月21日 星期六 · 订满" />,
  要人办: () => <StatusTag tone="bad" word="两次没人接" />,
}
