import { asked, broke, cook, done, noNet, refused, serve } from '../../../../tests/support/staff-service'
import { show } from '../../../../tests/support/screen'
import { phone } from '../../../../tests/support/taro'
import { at, boardOf, counterOf, dinnerHead, handed, lunchHead } from '../staff-lunch.examples'
import { StaffCounter } from './staff-counter'

const ticket = `nuanlin1|${lunchHead.id}|${handed.personId}|c2lnbmF0dXJl`
let lunch = lunchHead.id
let round = 0
/** What is kept in memory is kept by sitting, so every test has its own. */
const freshLunch = () => {
  round += 1
  lunch = `999999001001.k${round + 1}:2026-11-20:lunch`
  return counterOf({ sitting: { ...lunchHead, id: lunch } })
}
async function counter(actions: Parameters<typeof serve>[0] = {}) {
  const data = freshLunch()
  serve({ 'meals.counter': () => done(data), 'meals.checkIn': () => done(handed), ...actions })
  const screen = show(<StaffCounter sittingId={lunch} />)
  await screen.settle()
  return screen
}
const checkIns = () => asked.filter(([action]) => action === 'meals.checkIn')

test('the counter sees who has not come, with number, name and what he gets', async () => {
  const screen = await counter()
  expect(screen.keys()).toEqual(expect.arrayContaining(['没来4', '已来1', '送餐1', '来了', '扫码登记']))
  expect(screen.words()).toContain('3020韩秀云')
  expect(screen.words()).not.toContain('沈桂珍')
  expect(screen.lamps()).toBe(1)
})

test('without a sitting the counter works on the one that is on now', async () => {
  const data = freshLunch()
  const board = boardOf({ sittings: [{ ...boardOf().sittings[0]!, sitting: data.sitting }] })
  serve({ 'meals.board': () => done(board), 'meals.counter': () => done(data) })
  const screen = show(<StaffCounter sittingId={undefined} />)
  await screen.settle()
  const actions = asked.map(([action]) => action)
  expect(actions).toEqual(['people.me', 'meals.board', 'meals.counter', 'meals.takeList'])
  expect(screen.words()).toContain('午饭取餐')
})

test('a tap on 来了 notes him once, and the row says when and what to take', async () => {
  const screen = await counter()
  screen.type('手机后四位，或姓名', '3020')
  screen.press('来了')
  screen.press('正在记…')
  await screen.settle()
  expect(checkIns()).toHaveLength(1)
  expect(checkIns()[0]?.[1]).toEqual({ sittingId: lunch, found: { personId: handed.personId } })
  expect(screen.words()).toContain('11:46\u00a0来了，收\u00a05\u00a0元')
  expect(screen.keys()).not.toContain('来了')
})

test('who was just noted stays where he stood until one looks elsewhere', async () => {
  const screen = await counter()
  screen.press('来了')
  await screen.settle()
  expect(screen.words()).toContain('11:46\u00a0来了')
  expect(screen.keys()).toContain('没来3')
  screen.press('已来')
  screen.press('没来')
  expect(screen.words()).not.toContain('韩秀云')
})

test('a wish whose answer was lost says so and is repeated with its own key', async () => {
  jest.useFakeTimers()
  const screen = await counter({ 'meals.checkIn': () => 'lost' })
  screen.type('手机后四位，或姓名', '韩秀云')
  screen.press('来了')
  for (let turn = 0; turn < 8; turn += 1) {
    await screen.later(3000)
    await screen.settle()
  }
  jest.useRealTimers()
  expect(screen.words()).toContain('不知道记上没有')
  const keys = new Set(checkIns().map(([, , key]) => key))
  expect(checkIns().length).toBeGreaterThan(1)
  expect(keys.size).toBe(1)
  expect(screen.keys()).toContain('再点一次')
})

test('without a net nothing is noted, and the row says what to do instead', async () => {
  const screen = await counter()
  noNet()
  screen.type('手机后四位，或姓名', '韩秀云')
  screen.press('来了')
  await screen.settle()
  expect(checkIns()).toEqual([])
  expect(screen.words()).toContain('先记在纸上')
  screen.gone()
})

test('when the net goes the list stays, with since when; a phone that never had its own list says to use paper', async () => {
  let there = true
  const data = counterOf({ sitting: { ...lunchHead, id: '999999001001.k99:2026-11-20:lunch' } })
  serve({
    'meals.counter': () => (there ? done(data) : 'lost'),
    'meals.checkIn': () => broke,
  })
  const screen = show(<StaffCounter sittingId={data.sitting.id} />)
  await screen.settle()
  there = false
  jest.useFakeTimers()
  screen.press('来了')
  await screen.later(4_000)
  expect(screen.words()).toContain('现在没有网络')
  expect(screen.words()).toContain('先把取餐号记在纸上')
  expect(screen.words()).toContain('韩秀云')
  expect(new Set(checkIns().map(([, , key]) => key)).size).toBe(1)
  screen.gone()
  jest.useRealTimers()
})

test('figures typed into the sheet find the guest; the result stays until the next', async () => {
  const screen = await counter()
  screen.press('扫码登记')
  screen.type('取餐码，或取餐号四个数', '2046')
  screen.press('登记')
  await screen.settle()
  expect(screen.words()).toContain('11:46\u00a0登记好了')
  expect(screen.words()).toContain('番茄炖牛腩、清炒小白菜、冬瓜汤')
  expect(screen.words()).toContain('要软烂')
  expect(screen.words()).toContain('收\u00a05\u00a0元')
  expect(screen.keys()).toEqual(['返回', '回名单', '扫下一位'])
  screen.press('回名单')
  expect(screen.keys()).toContain('扫码登记')
})

test('figures nobody has, and a code that is not ours, are told apart without asking the service', async () => {
  const screen = await counter()
  screen.press('扫码登记')
  screen.type('取餐码，或取餐号四个数', '9999')
  screen.press('登记')
  expect(screen.words()).toContain('没找到\u00a09999')
  screen.type('取餐码，或取餐号四个数', 'https://example.org')
  screen.press('登记')
  await screen.settle()
  expect(screen.words()).toContain('这不是我们的取餐码')
  expect(checkIns()).toEqual([])
})

test('a scanner gun shoots into the search box and is understood', async () => {
  const screen = await counter()
  screen.type('手机后四位，或姓名', ticket)
  screen.enter('手机后四位，或姓名')
  await screen.settle()
  expect(checkIns()[0]?.[1]).toEqual({ sittingId: lunch, found: { ticket } })
  expect(screen.words()).toContain('登记好了')
})

test('a meal that was collected before is refused with the clock, by name, and the lamp is to scan again', async () => {
  const already = refused('meals.already-collected', { collectedAt: '11:42', code: '3020' })
  const screen = await counter({ 'meals.checkIn': () => already })
  screen.press('扫码登记')
  screen.type('取餐码，或取餐号四个数', ticket)
  screen.press('登记')
  await screen.settle()
  expect(screen.words()).toContain('韩秀云')
  expect(screen.words()).toContain('11:42\u00a0已经取过了')
  expect(screen.withClass('n-tag-bad')).toHaveLength(1)
  expect(screen.words()).toContain('没登记')
  expect(screen.keys()).toContain('再扫一次')
})

test('who does not work here is told so, sees no list, and is shown the way home', async () => {
  serve({ 'people.me': () => done({ ...cook, grants: [] }) })
  const screen = show(<StaffCounter sittingId={undefined} />)
  await screen.settle()
  expect(screen.words()).toContain('这里是饭堂工作人员用的')
  serve({ 'meals.counter': () => refused('access.not-allowed') })
  const named = show(<StaffCounter sittingId={dinnerHead.id} />)
  await named.settle()
  expect(named.words()).toContain('这里是饭堂工作人员用的')
  for (const one of [screen, named]) expect(one.keys()).toEqual(['返回', '回首页'])
  named.press('回首页')
  expect(phone.calls).toContainEqual(['switchTab', { url: '/pages/home/today/index' }])
})

test('on a day without meals the counter says so; while it looks it says that', async () => {
  serve({ 'meals.board': () => done(boardOf({ sittings: [] })) })
  const screen = show(<StaffCounter sittingId={undefined} />)
  await screen.settle()
  expect(screen.words()).toContain('饭堂今天休息')
  serve({ 'meals.counter': () => 'lost' })
  const lost = show(<StaffCounter sittingId="999999001001.k98:2026-11-20:lunch" />)
  expect(lost.words()).toContain('正在看名单')
  await lost.settle()
  expect(lost.words()).toContain('现在没有网络')
  expect(lost.keys()).toContain('再看一次')
})

test('somebody who comes after lunch has shut is one key away', async () => {
  const lunchRow = boardOf().sittings[0]!
  const sittings = [lunchHead, dinnerHead].map(sitting => ({ ...lunchRow, sitting }))
  serve({
    'meals.board': () => done(boardOf({ sittings, now: at('12:31') })),
    'meals.counter': ({ sittingId }) =>
      done(counterOf({ sitting: sittingId === dinnerHead.id ? dinnerHead : lunchHead })),
  })
  const screen = show(<StaffCounter sittingId={undefined} />)
  await screen.settle()
  expect(screen.words()).toContain('晚饭取餐')
  screen.press('换到午饭')
  await screen.settle()
  expect(screen.words()).toContain('午饭取餐')
})
