import { barsOf } from './staff-bars'
import { at, boardOf } from './staff-lunch.examples'

const [lunch] = boardOf().sittings
const said = (clock: string, more: object = {}) =>
  barsOf({ ...lunch!, ...more }, at(clock)).map(({ line, warn }) => `${warn ? '! ' : ''}${line}`)

test('who has not come and of whom nobody has heard is said in bold, in persons', () => {
  expect(said('11:50')).toEqual(['! 还有\u00a06\u00a0位没来，4\u00a0位没说法', '还有\u00a03\u00a0家没送到'])
})

test('before the doors open nobody is missing yet', () => {
  expect(said('10:00')[0]).toBe('11:00\u00a0开饭')
})

test('when every absence is explained there is nothing to warn of', () => {
  expect(said('11:50', { unaccounted: 0 })[0]).toBe('还有\u00a06\u00a0位没来，都有说法')
})

test('a delivery that has not arrived when the canteen shuts is a warning', () => {
  expect(said('12:30')[1]).toBe('! 还有\u00a03\u00a0家没送到')
  expect(said('12:30', { delivery: { expected: 2, collected: 2 } })[1]).toBe('都送到了')
})

test('nobody to bring a meal to is no bar', () => {
  expect(said('11:50', { delivery: { expected: 0, collected: 0 } })).toHaveLength(1)
})
