import Taro from '@tarojs/taro'
import { show } from '../../../../tests/support/screen'
import {
  away,
  back,
  codeOf,
  counter,
  lunch,
  NOON,
  scan,
  sent,
  town,
  uploads,
  waiting,
} from '../../../../tests/support/staff-cut'
import { cook } from '../../../../tests/support/staff-service'
import { phone } from '../../../../tests/support/taro'
import { keep } from '../../../lib/storage'
import { at, guests } from '../staff-lunch.examples'
import { listOf, ticketOf } from '../staff-offline.examples'
import { StaffCounter } from './staff-counter'

const NUMBER = '取餐号四个数'

beforeEach(() => jest.useFakeTimers({ now: NOON }))
afterEach(() => jest.useRealTimers())

test('without net a pick-up code shows name and meal, is written down first, and goes up when the net is back', async () => {
  const screen = await counter()
  away()
  await scan(screen, codeOf('3020'))
  expect(screen.words()).toContain('韩秀云')
  expect(screen.words()).toContain('番茄炖牛腩、清炒小白菜、冬瓜汤')
  expect(screen.words()).toContain('收\u00a05\u00a0元')
  expect(screen.words()).toContain('现在没有网络（11:42\u00a0起）')
  expect(screen.words()).toContain('1\u00a0份等着上传')
  expect(waiting()).toHaveLength(1)
  expect(uploads()).toEqual([])
  await back(screen)
  expect(sent()).toMatchObject([
    { told: 'given', at: at('11:42'), by: { look: expect.stringMatching(/^[0-9a-f]{32}$/) as string } },
  ])
  expect(waiting()).toEqual([])
  expect(screen.words()).toContain('上传好了，一共\u00a01\u00a0份')
  screen.gone()
})

test('the same person is not served twice without net, by whatever he is found', async () => {
  const screen = await counter()
  away()
  await scan(screen, codeOf('3020'))
  await scan(screen, '3020')
  expect(screen.words()).toContain('11:42\u00a0已经取过了')
  screen.press('回名单')
  expect(waiting()).toHaveLength(2)
  await back(screen)
  expect(sent().map(({ told }) => told)).toEqual(['given', 'again'])
  away()
  await scan(screen, codeOf('3020'))
  expect(screen.words()).toContain('11:42\u00a0已经取过了')
  screen.gone()
})

test('who was noted before the net went is known to have come', async () => {
  const screen = await counter()
  away()
  await scan(screen, codeOf('3052'))
  expect(screen.words()).toContain('11:20\u00a0已经取过了')
  screen.gone()
})

test('somebody the list does not have is asked about; both answers go up', async () => {
  const screen = await counter()
  away()
  await scan(screen, ticketOf(lunch, 'plate000001'))
  expect(screen.words()).toContain('名单上没有他')
  expect(waiting()).toEqual([])
  screen.press('照样给他')
  await screen.settle()
  expect(screen.words()).toContain('记下了')
  await scan(screen, ticketOf(lunch, 'plate000002'))
  screen.press('不给他')
  await screen.settle()
  await back(screen)
  expect(sent().map(({ told }) => told)).toEqual(['given-unlisted', 'not-given'])
  screen.gone()
})

test('a list older than a day is used only after staff said so, once', async () => {
  const screen = await counter({}, { takenAt: at('11:40') - 86_400_000, stamp: 'z'.repeat(26) })
  away()
  await scan(screen, codeOf('3020'))
  expect(screen.words()).toContain('名单太旧了')
  expect(screen.words()).toContain('昨天 11:40')
  screen.press('先用这份名单')
  await screen.settle()
  expect(screen.words()).toContain('韩秀云')
  await scan(screen, codeOf('3044'))
  expect(screen.words()).toContain('丁长庚')
  screen.gone()
})

test('a code for another meal is told apart without net too', async () => {
  const screen = await counter()
  away()
  await scan(screen, ticketOf('999999001001.k1:2026-11-21:lunch', 'pguest00003020'))
  expect(screen.words()).toContain('这是明天午饭的码')
  expect(waiting()).toEqual([])
  screen.gone()
})

test('nobody stands at the counter longer than eight seconds for an answer', async () => {
  const screen = await counter()
  jest.spyOn(Taro.cloud, 'callFunction').mockReturnValue(new Promise<never>(() => undefined))
  await scan(screen, codeOf('3020'))
  expect(screen.words()).toContain('正在登记')
  await screen.later(8_100)
  await screen.settle()
  expect(screen.words()).toContain('韩秀云')
  expect(waiting()).toHaveLength(1)
  screen.gone()
})

test('opened again without net, the counter works from what was kept: by code with the name, by number without', async () => {
  town({}, {}, '999999001001.k1:2026-11-20:lunch')
  const dinner = '999999001001.k1:2026-11-20:dinner'
  for (const [id, opens, shuts] of [
    ['999999001001.k1:2026-11-20:lunch', '11:00', '12:30'],
    [dinner, '17:00', '18:30'],
  ] as const)
    keep(`list.${id}`, { list: listOf(id, guests, { opens, shuts }), ahead: 7 * 3_600_000 })
  keep('lists', ['999999001001.k1:2026-11-20:lunch', dinner])
  keep('query.me', { data: cook, savedAt: at('11:00') })
  away()
  const screen = show(<StaffCounter sittingId={undefined} />)
  await screen.settle()
  // The phone's clock says 11:42; the service's was seven hours ahead of it.
  expect(screen.words()).toContain('晚饭取餐')
  expect(screen.words()).toContain('没有网络，看不到名字')
  screen.press('换到午饭')
  await screen.settle()
  screen.type(NUMBER, '3044')
  screen.press('登记')
  await screen.settle()
  expect(screen.words()).toContain('按号登记的')
  expect(screen.words()).toContain('3044')
  expect(screen.words()).not.toContain('丁长庚')
  await scan(screen, codeOf('3020'))
  expect(screen.words()).toContain('韩秀云')
  expect(waiting()).toHaveLength(2)
  screen.press('回名单')
  screen.type(NUMBER, '9999')
  screen.press('登记')
  await screen.settle()
  expect(screen.words()).toContain('名单上没有\u00a09999')
  screen.press('重新写')
  expect(screen.words()).toContain('没有网络，看不到名字')
  expect(waiting()).toHaveLength(2)
  screen.gone()
})

test('a phone that takes nothing more says so, and nothing counts as noted', async () => {
  const screen = await counter()
  away()
  const full = jest.spyOn(phone.storage, 'set').mockImplementation(() => {
    throw new Error('full')
  })
  await scan(screen, codeOf('3020'))
  expect(screen.words()).toContain('这台手机存不下了')
  full.mockRestore()
  expect(waiting()).toEqual([])
  screen.gone()
})
