import type { Examples } from '../examples'
import { Pips } from './pips'

export const examples: Examples = {
  第二步: () => <Pips now={2} of={4} />,
}
