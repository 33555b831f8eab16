import { phone } from '../../tests/support/taro'
import { keepOwnScale, ownScale, readingScale } from './reading-scale'

beforeEach(() => phone.reset())

test.each([
  [16, 1],
  [17, 1],
  [20.4, 1.2],
  [23.8, 1.4],
  [30, 1.4],
])(
  'letters of %s px in WeChat make ours ×%s, never smaller than drawn and never past 1.4',
  (letters, scale) => {
    phone.letters = letters
    expect(readingScale()).toBeCloseTo(scale)
  },
)

test("the person's own switch outlives a restart and wins over the phone", () => {
  phone.letters = 17
  keepOwnScale(1.3)
  expect(readingScale()).toBe(1.3)
  keepOwnScale(undefined)
  expect(ownScale()).toBeUndefined()
  expect(readingScale()).toBe(1)
})
