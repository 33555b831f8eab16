import { asked, broke, cook, done, serve } from '../../../../tests/support/staff-service'
import { show } from '../../../../tests/support/screen'
import { phone } from '../../../../tests/support/taro'
import { at, boardOf, dinnerHead, lunchHead } from '../staff-lunch.examples'
import { StaffBoard } from './staff-board'

let round = 0
async function board(answer: () => object) {
  round += 1
  const me = { ...cook, grants: [{ role: 'canteen-staff', scope: `999999001001.k${round}` }] }
  serve({ 'people.me': () => done(me), 'meals.board': answer })
  const screen = show(<StaffBoard />)
  await screen.settle()
  return screen
}

test('the board says how many came, how many were brought theirs, and whom nobody has heard of', async () => {
  const screen = await board(() => done(boardOf()))
  expect(screen.words()).toContain('今天 11:50')
  expect(screen.words()).toContain('堂食、自取66 / 72还有\u00a06\u00a0位没来，4\u00a0位没说法')
  expect(screen.words()).toContain('送餐到家11 / 14')
  expect(screen.lamps()).toBe(1)
})

test('the lamp leads to the call list of the sitting that is on', async () => {
  const screen = await board(() => done(boardOf()))
  screen.press('给没来的打电话')
  expect(phone.calls.at(-1)).toEqual([
    'navigateTo',
    { url: `/packages/staff/call-list/index?sittingId=${encodeURIComponent(lunchHead.id)}` },
  ])
})

test('before the doors open, and when everybody came, there is no lamp', async () => {
  const early = await board(() => done(boardOf({ now: at('10:00') })))
  expect(early.lamps()).toBe(0)
  const row = { ...boardOf().sittings[0]!, here: { expected: 72, collected: 72 }, unaccounted: 0 }
  const all = await board(() => done(boardOf({ sittings: [row] })))
  expect(all.words()).toContain('都来了')
  expect(all.lamps()).toBe(0)
})

test('two sittings are told apart by name and hours', async () => {
  const lunch = boardOf().sittings[0]!
  const screen = await board(() => done(boardOf({ sittings: [{ ...lunch, sitting: dinnerHead }, lunch] })))
  expect(screen.words()).toMatch(/午饭·11:00–12:30.*晚饭·17:00–18:30/)
})

test('after lunch has shut, those who never came to it can still be called', async () => {
  const lunch = boardOf().sittings[0]!
  const sittings = [{ ...lunch, sitting: dinnerHead }, lunch]
  const screen = await board(() => done(boardOf({ sittings, now: at('17:30') })))
  screen.press('给午饭没来的打电话')
  expect(phone.calls.at(-1)?.[1]).toEqual({
    url: `/packages/staff/call-list/index?sittingId=${encodeURIComponent(lunchHead.id)}`,
  })
  expect(screen.keys()).not.toContain('给晚饭没来的打电话')
  expect(screen.lamps()).toBe(1)
})

test('刷新 looks again; when that goes wrong the old numbers stay, with their clock', async () => {
  let fine = true
  const screen = await board(() => (fine ? done(boardOf()) : broke))
  fine = false
  screen.press('刷新')
  await screen.settle()
  expect(asked.filter(([action]) => action === 'meals.board')).toHaveLength(2)
  expect(screen.words()).toContain('刚才没看成新的')
  expect(screen.words()).toContain('66 / 72')
})

test('a day of rest is said', async () => {
  const screen = await board(() => done(boardOf({ sittings: [] })))
  expect(screen.words()).toContain('饭堂今天休息')
})
