import { nothing, type Examples } from '../examples'
import { Stepper } from './stepper'

export const examples: Examples = {
  中间: () => <Stepper value={2} max={4} onChange={nothing} />,
  最少了: () => <Stepper value={1} max={4} onChange={nothing} />,
  到头了: () => <Stepper value={4} max={4} onChange={nothing} />,
}
