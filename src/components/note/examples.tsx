import type { Examples } from '../examples'
import { Note } from './note'

export const examples: Examples = {
  补一句: () => <Note words="到饭堂再付钱，现金、社保卡都行。" />,
}
