import { asked, cook, done, noNet, serve } from '../../../../tests/support/staff-service'
import { phone } from '../../../../tests/support/taro'
import { show } from '../../../../tests/support/screen'
import SearchPage from './index'

const FIELD = '名字、拼音首字母、尾号四位，或门牌'
const han = {
  id: 'phan000001',
  name: '韩秀云',
  age: 82,
  building: '3号楼',
  door: '2单元402',
  phoneTail: '3020',
  hardOfHearing: true,
  linked: false,
  died: false,
}

async function open(actions: Parameters<typeof serve>[0]) {
  serve(actions)
  const screen = show(<SearchPage />)
  await screen.settle()
  return screen
}
const wishes = () => asked.filter(([action]) => action === 'people.search').map(([, input]) => input)

test('a few letters and a touch show who it may be, and a touch opens his page', async () => {
  const screen = await open({ 'people.search': () => done({ hits: [han], more: true }) })
  expect(screen.isOff('先写名字或号码')).toBe(true)
  screen.type(FIELD, ' hxy ')
  screen.press('找')
  await screen.settle()
  expect(wishes()).toEqual([{ scope: '999999001001', text: 'hxy' }])
  expect(screen.words()).toMatch(/韩秀云82.岁3号楼.2单元402.*尾号.3020.*听力不好.*还有更多，多打几个字/)
  screen.press('韩秀云')
  expect(phone.calls).toContainEqual(['navigateTo', { url: '/packages/care/person/index?id=phan000001' }])
})

test('who is not found can be entered', async () => {
  const screen = await open({ 'people.search': () => done({ hits: [], more: false }) })
  screen.type(FIELD, '9999')
  screen.enter(FIELD)
  await screen.settle()
  expect(screen.words()).toMatch(/没找到.9999/)
  screen.press('登记新人')
  expect(phone.calls).toContainEqual(['navigateTo', { url: '/packages/care/enrol/index' }])
})

test('a grid worker looks in his grids, a building leader in his buildings, each hit once', async () => {
  const grants = ['999999001001.g1', '999999001001.b1', '999999001001.b2'].map(scope => ({
    role: 'grid-worker',
    scope,
  }))
  const search = () => done({ hits: [han], more: false })
  const grid = await open({ 'people.search': search, 'people.me': () => done({ ...cook, grants }) })
  grid.type(FIELD, '韩')
  grid.press('找')
  await grid.settle()
  expect(wishes()).toEqual([{ scope: '999999001001.g1', text: '韩' }])
  grid.gone()
  const leading = ['999999001001.b1', '999999001001.b3'].map(scope => ({ role: 'building-leader', scope }))
  const me = () => done({ ...cook, grants: leading })
  const leader = await open({ 'people.search': search, 'people.me': me })
  leader.type(FIELD, '韩')
  leader.press('找')
  await leader.settle()
  expect(wishes()).toHaveLength(2)
  expect(leader.keys().filter(key => key.includes('韩秀云'))).toHaveLength(1)
})

test('nothing of the roster is kept on the phone', async () => {
  const screen = await open({ 'people.search': () => done({ hits: [han], more: false }) })
  screen.type(FIELD, '韩')
  screen.press('找')
  await screen.settle()
  expect(JSON.stringify([...phone.storage])).not.toContain('韩秀云')
})

test('without a net it says so', async () => {
  const screen = await open({})
  noNet()
  screen.type(FIELD, '韩')
  screen.press('找')
  await screen.settle()
  expect(screen.words()).toContain('现在没有网络')
})
