import { show } from '../../../tests/support/screen'
import { BigButton } from './big-button'

const counted = () => {
  let taps = 0
  return { tap: () => void (taps += 1), taps: () => taps }
}

test('a tap does it', () => {
  const { tap, taps } = counted()
  show(<BigButton label="确认订饭" onPress={tap} />).press('确认订饭')
  expect(taps()).toBe(1)
})

test('while it is being done the button says so and a second tap does nothing', () => {
  const { tap, taps } = counted()
  const screen = show(<BigButton label="确认订饭" busy="正在订，请稍等…" onPress={tap} />)
  screen.press('正在订，请稍等…')
  expect(screen.words()).toBe('正在订，请稍等…')
  expect(taps()).toBe(0)
})

test('a button that is off carries its reason and cannot be pressed', () => {
  const { tap, taps } = counted()
  const screen = show(<BigButton label="确认订饭" off="今天 9:00 已停订" onPress={tap} />)
  screen.press('今天 9:00 已停订')
  expect(screen.isOff('今天 9:00 已停订')).toBe(true)
  expect(screen.lamps()).toBe(0)
  expect(taps()).toBe(0)
})

test('a finger sees that it pressed, but not on what cannot be pressed', () => {
  const pressed = (screen: ReturnType<typeof show>) =>
    screen.withClass('n-btn').map(button => button.props['hoverClass'] as unknown)
  expect(pressed(show(<BigButton label="确认订饭" onPress={() => undefined} />))).toEqual(['is-pressed'])
  expect(pressed(show(<BigButton label="确认订饭" busy onPress={() => undefined} />))).toEqual(['none'])
})
