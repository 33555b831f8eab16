import { asked, done, noNet, refused, serve } from '../../../../tests/support/staff-service'
import { show } from '../../../../tests/support/screen'
import { phone } from '../../../../tests/support/taro'
import { forgetDraft } from '../../../features/people/register-draft'
import RegisterPage from './index'

const office = { name: '梧桐里社区', phone: '8800 1234', hours: '8:00–17:30', open: true }
const B1 = '999999001001.b1'
const areas = [
  {
    id: '999999001001',
    name: '梧桐里社区',
    buildings: [{ id: B1, name: '1号楼', units: 3, floors: 6, lift: false }],
  },
]
const answers = {
  'people.office': () => done({ office }),
  'people.areas': () => done({ areas }),
  'people.register': () => done({ personId: 'pnew000001', known: false }),
}

beforeEach(() => {
  phone.reset()
  forgetDraft()
  serve(answers)
})

async function open() {
  const screen = show(<RegisterPage />)
  await screen.settle()
  return screen
}
type Screen = Awaited<ReturnType<typeof open>>

async function toAgree(screen: Screen) {
  screen.press('替家里老人办')
  screen.press('下一步')
  screen.type('姓名', '方玉兰')
  screen.press('下一步')
  screen.type('手机号', '19908000555')
  screen.press('下一步')
  await screen.settle()
  screen.press('1号楼')
  screen.press('下一步')
  await screen.settle()
  screen.press('2\u00a0单元')
  screen.type('门牌号', '302')
  screen.press('下一步')
}
const wishes = () => asked.filter(([action]) => action === 'people.register')

test('she says who, what she is called, where, agrees, and is somebody: one question a screen', async () => {
  const screen = await open()
  await toAgree(screen)
  expect(screen.isChosen('同意，给我办')).toBe(false)
  expect(screen.isChosen('核对补贴')).toBe(false)
  screen.press('同意，给我办')
  screen.press('饮食和照顾')
  screen.press('同意，登记')
  await screen.settle()
  expect(wishes()[0]?.[1]).toEqual({
    as: 'family',
    name: '方玉兰',
    phone: '19908000555',
    home: B1,
    door: '2单元302',
    consents: ['basic', 'care'],
    version: '2026-11',
  })
  expect(screen.words()).toContain('登记好了')
  expect(screen.words()).toContain('请老人点头')
  expect(screen.lamps()).toBe(1)
})

test('what is missing or wrong is said where it is, and nothing is asked of anybody', async () => {
  const screen = await open()
  screen.press('下一步')
  expect(screen.words()).toContain('请先点一下，您是给谁办。')
  screen.press('我自己用')
  screen.press('下一步')
  screen.press('下一步')
  expect(screen.words()).toContain('请把名字写上。')
  screen.type('姓名', '方玉兰')
  screen.press('下一步')
  screen.type('手机号', '1990800')
  screen.press('下一步')
  expect(screen.words()).toContain('还差 4\u00a0个数')
  screen.type('手机号', '')
  screen.press('下一步')
  await screen.settle()
  screen.press('下一步')
  expect(screen.words()).toContain('请点一下您住的楼。')
  expect(wishes()).toEqual([])
})

test('without the basic consent it is not sent', async () => {
  const screen = await open()
  await toAgree(screen)
  screen.press('同意，登记')
  expect(screen.words()).toContain('这一项要您同意')
  expect(wishes()).toEqual([])
})

test('what was typed stays when one goes back, and when one leaves the page and comes again', async () => {
  const screen = await open()
  await toAgree(screen)
  screen.press('返回')
  screen.press('返回')
  expect(screen.isChosen('1号楼')).toBe(true)
  screen.gone()
  const again = await open()
  expect(again.words()).toContain('第\u00a04\u00a0步')
  again.press('返回')
  again.press('返回')
  expect(again.hosts().some(({ props }) => props['value'] === '方玉兰')).toBe(true)
  expect(JSON.stringify([...phone.storage])).not.toMatch(/方玉兰|19908000555/)
})

test('without a net she is told calmly and can try again with the same wish', async () => {
  const screen = await open()
  await toAgree(screen)
  screen.press('同意，给我办')
  noNet()
  screen.press('同意，登记')
  await screen.settle()
  expect(screen.words()).toContain('现在没有网络')
  serve(answers)
  screen.press('同意，登记')
  await screen.settle()
  expect(screen.words()).toContain('登记好了')
  expect(JSON.stringify([...phone.storage])).not.toMatch(/方玉兰|19908000555/)
})

test('who is somebody already is led in, not sent away', async () => {
  serve({ ...answers, 'people.register': () => refused('people.already-linked') })
  const screen = await open()
  await toAgree(screen)
  screen.press('同意，给我办')
  screen.press('同意，登记')
  await screen.settle()
  expect(screen.words()).toContain('这个微信已经登记过了')
  screen.press('去首页看看')
  expect(phone.calls).toContainEqual(['switchTab', { url: '/pages/home/today/index' }])
})

test('WeChat’s number goes as its code, and when that ran out she types the number instead', async () => {
  serve({ ...answers, 'people.register': () => refused('people.phone-not-proved') })
  const screen = await open()
  screen.press('我自己用')
  screen.press('下一步')
  screen.type('姓名', '方玉兰')
  screen.press('下一步')
  const key = screen.hosts().find(({ props }) => props['openType'] === 'getPhoneNumber')
  const { onGetPhoneNumber } = key?.props as { onGetPhoneNumber: (event: unknown) => void }
  onGetPhoneNumber({ detail: { errMsg: 'getPhoneNumber:fail user deny' } })
  await screen.settle()
  expect(screen.words()).toContain('没关系，自己写手机号就行。')
  onGetPhoneNumber({ detail: { code: 'code-of-wechat' } })
  await screen.settle()
  expect(screen.words()).toContain('用微信里的手机号')
  screen.press('下一步')
  await screen.settle()
  screen.press('没有我住的楼')
  screen.press('下一步')
  await screen.settle()
  screen.press('下一步')
  screen.press('同意，给我办')
  screen.press('同意，登记')
  await screen.settle()
  expect(wishes()[0]?.[1]).toMatchObject({ phoneProof: 'code-of-wechat', home: '999999001001' })
  expect(screen.words()).toContain('微信没有把号码给过来')
  screen.press('退回去写手机号')
  expect(screen.words()).toContain('第\u00a03\u00a0步')
})

test('an installation without places leads to a human', async () => {
  serve({ ...answers, 'people.areas': () => done({ areas: [] }) })
  const screen = await open()
  screen.press('我自己用')
  screen.press('下一步')
  screen.type('姓名', '方玉兰')
  screen.press('下一步')
  screen.press('下一步')
  await screen.settle()
  expect(screen.words()).toContain('请给社区打个电话，我们替您登记。')
})
