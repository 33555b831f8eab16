import type { Examples } from '../examples'
import { Art } from './art'

export const examples: Examples = {
  搪瓷碗: () => <Art picture="bowl" />,
  小雪的柿子: () => <Art picture="persimmon" />,
}
