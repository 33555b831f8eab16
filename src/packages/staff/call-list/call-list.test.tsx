import { asked, done, noNet, refused, serve } from '../../../../tests/support/staff-service'
import { show } from '../../../../tests/support/screen'
import { phone } from '../../../../tests/support/taro'
import { at, counterOf, guest, lunchHead } from '../../../features/meals/staff-lunch.examples'
import CallListPage from './index'

let round = 0
async function list(actions: Parameters<typeof serve>[0] = {}, more: Parameters<typeof counterOf>[0] = {}) {
  round += 1
  const id = `999999001001.k${round + 1}:2026-11-20:lunch`
  serve({
    'meals.counter': () => done(counterOf({ sitting: { ...lunchHead, id }, ...more })),
    'meals.noteCall': () => done({ noted: true }),
    'people.phoneOf': () => done({ phone: '19908002046' }),
    ...actions,
  })
  jest.spyOn(Date, 'now').mockReturnValue(at('11:45'))
  phone.params = { sittingId: id }
  const screen = show(<CallListPage />)
  await screen.settle()
  return screen
}
const only = (action: string) => asked.filter(([name]) => name === action).map(([, input]) => input)
afterEach(() => jest.restoreAllMocks())

test('who has not come stands in the order of need; the lamp calls the first', async () => {
  const screen = await list()
  expect(screen.words()).toContain('11:45\u00a0还没来的\u00a04\u00a0位')
  expect(screen.words()).toContain('12:30\u00a0收餐前，每位都要有个说法')
  expect(screen.words()).toMatch(
    /韩秀云82\u00a0岁先打这位.*傅启明79\u00a0岁两次没人接.*丁长庚76\u00a0岁5号楼.*陆守义81\u00a0岁家里人来取/,
  )
  expect(screen.keys()).toContain('打给韩秀云')
  expect(screen.lamps()).toBe(1)
})

test('a number is looked up only when one says 拨打, and then what was said is noted', async () => {
  const screen = await list()
  screen.press('打给韩秀云')
  expect(only('people.phoneOf')).toEqual([])
  screen.press('拨打')
  screen.press('正在查电话…')
  await screen.settle()
  expect(only('people.phoneOf')).toEqual([{ personId: 'pguest00003020', why: 'not-come' }])
  expect(phone.calls.filter(([name]) => name === 'makePhoneCall')).toEqual([
    ['makePhoneCall', { phoneNumber: '19908002046' }],
  ])
  expect(screen.words()).toContain('199\u00a00800\u00a02046')
  screen.press('先点一下怎么说')
  expect(only('meals.noteCall')).toEqual([])
  screen.press('在路上')
  screen.press('记下')
  await screen.settle()
  expect(only('meals.noteCall')).toEqual([
    expect.objectContaining({ personId: 'pguest00003020', said: 'on-the-way' }),
  ])
  expect(screen.words()).not.toContain('怎么说')
})

test('不打了 looks nothing up, and turning back at the telephone leaves nothing to note', async () => {
  const screen = await list()
  screen.press('打给韩秀云')
  screen.press('不打了')
  expect(screen.keys()).not.toContain('拨打')
  phone.failing.set('makePhoneCall', { errMsg: 'makePhoneCall:fail cancel' })
  screen.press('打给韩秀云')
  screen.press('拨打')
  await screen.settle()
  expect(screen.words()).not.toContain('怎么说')
})

test('who has no phone, or whose number one may not see, can still be given a word', async () => {
  const without = await list({ 'people.phoneOf': () => done({}) })
  without.press('打给韩秀云')
  without.press('拨打')
  await without.settle()
  expect(without.words()).toContain('名册里没有这位的电话')
  const barred = await list({ 'people.phoneOf': () => refused('access.not-allowed') })
  barred.press('打给韩秀云')
  barred.press('拨打')
  await barred.settle()
  expect(barred.words()).toContain('这个电话您看不到')
  expect(barred.keys()).toContain('要人去看看')
})

test('a note that did not go out stays on the sheet with what to do', async () => {
  const screen = await list()
  screen.press('打给韩秀云')
  screen.press('拨打')
  await screen.settle()
  noNet()
  screen.press('没人接')
  screen.press('记下')
  await screen.settle()
  expect(screen.words()).toContain('没有网络，没记上')
  expect(screen.isChosen('没人接')).toBe(true)
})

test('somebody who walked in while one called needs no note', async () => {
  const screen = await list({ 'meals.noteCall': () => refused('meals.already-collected') })
  screen.press('打给韩秀云')
  screen.press('拨打')
  await screen.settle()
  screen.press('在路上')
  screen.press('记下')
  await screen.settle()
  expect(screen.words()).not.toContain('怎么说')
  expect(only('meals.counter')).toHaveLength(2)
})

test('everybody came, nobody booked, and everybody has a word are three different things', async () => {
  const came = await list({}, { guests: [guest('1', '沈桂珍', { state: 'collected' })] })
  expect(came.words()).toContain('都来了')
  expect(came.lamps()).toBe(0)
  const none = await list({}, { guests: [] })
  expect(none.words()).toContain('这一餐没有人订')
  const told = await list({}, { guests: [guest('1', '陆守义', { said: 'on-the-way', calls: 1 })] })
  expect(told.words()).toContain('每位都有说法了')
  expect(told.lamps()).toBe(0)
})

test('before the doors open there is nobody to hurry', async () => {
  const early = await list({}, { now: at('10:00') })
  expect(early.words()).toContain('11:00\u00a0才开饭')
  expect(early.lamps()).toBe(0)
})
