import { show } from '../../../../tests/support/screen'
import { asked, cook, done, refused, serve } from '../../../../tests/support/staff-service'
import { phone } from '../../../../tests/support/taro'
import DeskPage from './index'

const at = Date.parse('2026-11-20T08:12:00+08:00')
const until = Date.parse('2026-11-20T18:12:00+08:00')
const desk = { id: 'dabcdefghij', name: 'Windows 电脑 · Edge', at, until }
beforeEach(() => jest.spyOn(Date, 'now').mockReturnValue(at))
afterEach(() => jest.restoreAllMocks())

async function page(actions: Parameters<typeof serve>[0] = {}, desks: object[] = []) {
  serve({
    'people.me': () => done({ ...cook, desks }),
    'people.lookAtDesk': () => done({ name: desk.name, at, until }),
    'people.confirmDesk': () => done({ until }),
    'people.endDesk': () => done({ ended: true }),
    ...actions,
  })
  const screen = show(<DeskPage />)
  await screen.settle()
  return screen
}
const only = (action: string) => asked.filter(([name]) => name === action).map(([, input]) => input)
const scan = async (screen: Awaited<ReturnType<typeof page>>, result: string) => {
  phone.answers.set('scanCode', { result })
  screen.press('扫电脑上的码')
  await screen.settle()
}

test('one sees what one signs in to and until when, and only then says yes', async () => {
  const screen = await page()
  await scan(screen, 'NUANLIN:DABCDEFGHIJ')
  expect(screen.words()).toMatch(/在这台电脑上登录？.*Windows 电脑.*8:12.*18:12/)
  expect(only('people.confirmDesk')).toEqual([])
  screen.press('登录')
  await screen.settle()
  expect(only('people.confirmDesk')).toEqual([{ desk: desk.id }])
  expect(screen.words()).toContain('登好了')
})

test('不是我 signs nothing in; another code is not taken for a desk', async () => {
  const screen = await page()
  await scan(screen, 'NUANLIN:DABCDEFGHIJ')
  screen.press('不是我')
  await scan(screen, 'MEAL:c1:2026-11-20:3052')
  expect(screen.words()).toContain('这不是电脑登录的码')
  expect(only('people.confirmDesk')).toEqual([])
})

test('a code that is too old says so and leads back to scanning', async () => {
  const screen = await page({ 'people.lookAtDesk': () => refused('people.desk-gone') })
  await scan(screen, 'NUANLIN:DABCDEFGHIJ')
  expect(screen.words()).toContain('这个码过时了')
  screen.press('重新扫一次')
  expect(screen.keys()).toContain('扫电脑上的码')
})

test('a phone that cannot scan lets one type', async () => {
  const screen = await page()
  phone.failing.set('scanCode', { errMsg: 'scanCode:fail' })
  screen.press('扫电脑上的码')
  await screen.settle()
  screen.type('电脑上的码', 'abc')
  screen.press('写好了')
  expect(screen.words()).toContain('码是十个字')
  screen.type('电脑上的码', 'abcde fghij')
  screen.press('写好了')
  await screen.settle()
  expect(only('people.lookAtDesk')).toEqual([{ desk: desk.id }])
})

test('a desk is ended only after one is asked once more', async () => {
  const screen = await page({}, [desk])
  screen.press('退出这台电脑')
  expect(only('people.endDesk')).toEqual([])
  screen.press('退出')
  await screen.settle()
  expect(screen.words()).toMatch(/退出「Windows 电脑 · Edge」|退好了/)
})

test('who is trusted with nothing is told so kindly', async () => {
  const screen = await page({ 'people.me': () => done({ ...cook, grants: [], desks: [] }) })
  expect(screen.words()).toContain('电脑登录给工作人员用')
})
