import { phone } from '../../../../tests/support/taro'
import { show } from '../../../../tests/support/screen'
import {
  booked,
  friday as today,
  fridayMorning as now,
  mother,
  sittingOn,
} from '../../../features/meals/sittings.examples'
import { shen } from '../../../lib/me.examples'
import { keep } from '../../../lib/storage'
import TodayPage from './index'

const home = (sittings: unknown[]) => ({
  now,
  today: { day: today, lunar: '农历十月十二', term: '后天小雪' },
  sittings,
})
const kept = (sittings: unknown[]) => {
  keep('query.me', { data: shen, savedAt: now })
  keep(`query.home.${mother}`, { data: home(sittings), savedAt: now })
}

beforeEach(() => {
  phone.reset()
  jest.useFakeTimers({ now })
})
afterEach(() => jest.useRealTimers())

test('a booked lunch is shown from the phone itself, without a net and with no hurry', async () => {
  kept([booked(sittingOn(today))])
  phone.failing.set('callFunction', { errMsg: 'fail' })
  const screen = show(<TodayPage />)
  expect(screen.words()).toContain('3052')
  await screen.settle()
  expect(screen.words()).toContain('现在没有网络取餐码照样能用，不用着急')
  expect(screen.words()).toContain('8:12\u00a0存在手机里的')
  expect(screen.lamps()).toBe(1)
})

test('the first time, before any answer, it says what is going on and nothing is pressable by mistake', async () => {
  const screen = show(<TodayPage />)
  expect(screen.words()).toContain('正在看您的饭，请稍等…')
  expect(screen.lamps()).toBe(0)
  await screen.settle()
})

test('without a net and with nothing kept there is one thing to do', async () => {
  phone.failing.set('callFunction', { errMsg: 'fail' })
  const screen = show(<TodayPage />)
  await screen.settle()
  expect(screen.words()).toContain('现在没有网络')
  expect(screen.keys()).toContain('再看一次')
  expect(screen.lamps()).toBe(1)
})

test('a WeChat nobody knows is led to the door', async () => {
  phone.answers.set('callFunction', {
    result: { ok: false, refusal: { code: 'access.not-registered', facts: {} } },
  })
  await show(<TodayPage />).settle()
  expect(phone.calls.find(([name]) => name === 'reLaunch')?.[1]).toEqual({
    url: '/packages/people/sign-in/index?guest=1',
  })
})

test('the lamp leads to the booking of that very meal', async () => {
  kept([sittingOn(today)])
  phone.failing.set('callFunction', { errMsg: 'fail' })
  const screen = show(<TodayPage />)
  screen.press('订今天的午饭')
  const [, options] = phone.calls.find(([name]) => name === 'navigateTo') ?? []
  expect(decodeURIComponent(String(options?.['url']))).toBe(
    `/pages/meals/book/index?persons=${mother}&sitting=999999001001.k1:${today}:lunch`,
  )
  await screen.settle()
})
