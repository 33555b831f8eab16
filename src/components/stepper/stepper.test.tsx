import { show } from '../../../tests/support/screen'
import { Stepper } from './stepper'

test('one more and one less go to the neighbour who counts', () => {
  const asked: number[] = []
  const screen = show(<Stepper value={2} max={4} onChange={n => asked.push(n)} />)
  screen.press('多一份')
  screen.press('少一份')
  expect(asked).toEqual([3, 1])
})

test('at the end the key is off and says how many there can be', () => {
  const asked: number[] = []
  const screen = show(<Stepper value={4} max={4} onChange={n => asked.push(n)} />)
  screen.press('多一份')
  expect(screen.words()).toContain('最多\u00a04\u00a0份')
  expect(asked).toEqual([])
})

test('nobody orders less than one', () => {
  const screen = show(<Stepper value={1} max={4} onChange={() => undefined} />)
  expect(screen.isOff('少一份')).toBe(true)
  expect(screen.words()).not.toContain('最少')
})
