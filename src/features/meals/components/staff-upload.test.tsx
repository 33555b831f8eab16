import {
  away,
  back,
  codeOf,
  counter,
  merged,
  NOON,
  scan,
  silence,
  uploads,
  waiting,
} from '../../../../tests/support/staff-cut'
import { refused } from '../../../../tests/support/staff-service'

beforeEach(() => jest.useFakeTimers({ now: NOON }))
afterEach(() => jest.useRealTimers())

test('a check-in whose answer was lost becomes a scan, and no alarm when the service had it', async () => {
  const screen = await counter({ 'meals.uploadScans': merged({ became: 'again' }) })
  silence()
  screen.type('手机后四位，或姓名', '3020')
  screen.press('来了')
  await screen.later(4_000)
  await screen.settle()
  expect(screen.words()).toContain('记下了，等着上传')
  expect(screen.words()).toContain('现在没有网络')
  expect(waiting()).toHaveLength(1)
  await back(screen)
  expect(waiting()).toEqual([])
  expect(screen.words()).not.toContain('要看一下')
  screen.gone()
})

test('what the service wonders about is said in words until somebody has looked', async () => {
  const screen = await counter({ 'meals.uploadScans': merged({ became: 'after-cancel', flags: ['clock'] }) })
  away()
  await scan(screen, codeOf('3020'))
  await back(screen)
  expect(screen.words()).toContain('上传后，1\u00a0份要看一下')
  expect(screen.words()).toContain('取餐号\u00a03020')
  expect(screen.words()).toContain('他退了饭，又取走了')
  expect(screen.words()).toContain('手机的钟不准')
  screen.press('都看过了')
  expect(screen.words()).not.toContain('要看一下')
  screen.gone()
})

test('a scan leaves the queue only when the answer names it; a refused upload keeps everything', async () => {
  const screen = await counter({ 'meals.uploadScans': () => refused('access.not-allowed') })
  away()
  await scan(screen, codeOf('3020'))
  await back(screen)
  expect(uploads().length).toBeGreaterThan(0)
  expect(waiting()).toHaveLength(1)
  expect(screen.words()).toContain('要饭堂的人登录后才传得上去')
  screen.gone()
})
